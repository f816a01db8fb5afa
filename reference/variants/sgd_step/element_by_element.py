import torch


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    first = "momentum_buffer" not in state
    old = [0.0] * param.numel() if first else state["momentum_buffer"].flatten().tolist()
    moved, kept = [], []
    for p, g, b in zip(param.detach().flatten().tolist(), grad.flatten().tolist(), old):
        g += weight_decay * p
        b = g if first else momentum * b + (1 - dampening) * g
        kept.append(b)
        if momentum:
            g = g + momentum * b if nesterov else b
        moved.append(p - lr * g)
    if momentum:
        state["momentum_buffer"] = torch.tensor(kept, dtype=param.dtype).reshape(param.shape)
    with torch.no_grad():
        param.copy_(torch.tensor(moved, dtype=param.dtype).reshape(param.shape))
