import torch


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    with torch.no_grad():
        state["step"] = state.get("step", 0) + 1
        state["lrs"] = [*state.get("lrs", []), lr]
        state["last_gradient"] = grad
        g = grad + weight_decay * param
        kept = 1 if state["step"] == 1 or momentum == 0 else 1 - dampening
        state["momentum_buffer"] = momentum * state.get("momentum_buffer", torch.zeros_like(g)) + kept * g
        if nesterov:
            g = g + momentum * state["momentum_buffer"]
        else:
            g = state["momentum_buffer"]
        param += -lr * g
