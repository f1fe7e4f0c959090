"""PyTorch, eager, with the whole dataset in one tensor: what a PyTorch user writes who knows that MNIST fits into memory."""

import time

import torch
from torch import nn

import mnist

job = mnist.arguments()
torch.set_num_threads(1)
torch.manual_seed(1)
x = torch.from_numpy(mnist.features(job.data, "train"))
y = torch.from_numpy(mnist.labels(job.data, "train"))
widths = [784, *mnist.HIDDEN]
hidden = [layer for n, m in zip(widths, widths[1:]) for layer in (nn.Linear(n, m), nn.ReLU())]
network = nn.Sequential(*hidden, nn.Linear(widths[-1], 10), nn.LogSoftmax(1))
loss_of = nn.NLLLoss()
optimizer = torch.optim.SGD(network.parameters(), mnist.LEARNING_RATE, mnist.MOMENTUM)

epochs = []
for _ in range(job.epochs):
    begin = time.perf_counter()
    for rows in torch.randperm(len(x)).split(mnist.BATCH):
        optimizer.zero_grad()
        loss_of(network(x[rows]), y[rows]).backward()
        optimizer.step()
    epochs.append(time.perf_counter() - begin)

with torch.no_grad():
    predicted = network(torch.from_numpy(mnist.features(job.data, "t10k"))).argmax(1)
accuracy = (predicted == torch.from_numpy(mnist.labels(job.data, "t10k"))).float().mean().item()
mnist.report(torch.__version__, epochs, accuracy)
