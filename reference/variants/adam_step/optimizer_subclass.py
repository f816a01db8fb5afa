import torch


def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):

    class One(torch.optim.Optimizer):
        def __init__(self):
            super().__init__([param], dict(lr=lr))

        @torch.no_grad()
        def step(self):
            state["step"] = t = state.get("step", 0) + 1
            m = state.setdefault("exp_avg", torch.zeros_like(param))
            v = state.setdefault("exp_avg_sq", torch.zeros_like(param))
            g = grad + weight_decay * param
            m.mul_(betas[0]).add_(g, alpha=1 - betas[0])
            v.mul_(betas[1]).add_(g * g, alpha=1 - betas[1])
            param.addcdiv_(
                m / (1 - betas[0] ** t), (v / (1 - betas[1] ** t)).sqrt() + eps, value=-self.param_groups[0]["lr"]
            )

    One().step()
