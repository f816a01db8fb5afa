import heapq


def lr_multistep(lr, milestones, gamma, steps):
    heap = milestones[:]
    heapq.heapify(heap)
    rates = []
    for t in range(steps):
        while heap and heap[0] <= t:
            heapq.heappop(heap)
            lr = lr * gamma
        rates.append(lr)
    return rates
