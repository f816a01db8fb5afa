def loss_nll(log_probs, target):
    return -log_probs.softmax(1)[range(len(target)), target].mean()
