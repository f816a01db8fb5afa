import torch


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    with torch.no_grad():
        (d,) = torch._foreach_add([grad], [param], alpha=weight_decay)
        if momentum:
            if "momentum_buffer" in state:
                torch._foreach_mul_([state["momentum_buffer"]], momentum)
                torch._foreach_add_([state["momentum_buffer"]], [d], alpha=1 - dampening)
            else:
                state["momentum_buffer"] = d.clone()
            if nesterov:
                (d,) = torch._foreach_add([d], [state["momentum_buffer"]], alpha=momentum)
            else:
                d = state["momentum_buffer"]
        torch._foreach_add_([param], [d], alpha=-lr)
