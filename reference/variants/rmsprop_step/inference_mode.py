import torch


@torch.inference_mode()
def rmsprop_step(param, grad, state, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
    g = torch.add(grad, param, alpha=weight_decay)
    v = torch.lerp(g.square(), state.get("square_avg", torch.zeros_like(g)), alpha)
    state["square_avg"] = v
    if centered:
        m = torch.lerp(g, state.get("grad_avg", torch.zeros_like(g)), alpha)
        state["grad_avg"] = m
        v = torch.addcmul(v, m, m, value=-1)
    d = torch.div(g, torch.add(torch.sqrt(v), eps))
    if momentum:
        d = torch.add(d, state.get("momentum_buffer", torch.zeros_like(g)), alpha=momentum)
        state["momentum_buffer"] = d
    param.sub_(d, alpha=lr)
