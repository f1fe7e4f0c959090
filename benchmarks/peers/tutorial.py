"""The classic MNIST tutorial in PyTorch: torchvision transforms and a DataLoader, image by image.

The tutorial's own dataset class downloads; this one reads the same files where they are, and gives the transform the
same kind of image.
"""

import time

import PIL.Image
import torch
from torch import nn, optim
from torch.utils.data import DataLoader, Dataset
from torchvision import transforms

import mnist


class Digits(Dataset):
    def __init__(self, folder, part, transform):
        self.images = mnist.images(folder, part)
        self.labels = mnist.labels(folder, part)
        self.transform = transform

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, index):
        return self.transform(PIL.Image.fromarray(self.images[index])), int(self.labels[index])


job = mnist.arguments()
torch.set_num_threads(1)
torch.manual_seed(1)
transform = transforms.Compose([transforms.ToTensor(), transforms.Normalize((0.5,), (0.5,))])
train = DataLoader(Digits(job.data, "train", transform), batch_size=mnist.BATCH, shuffle=True)
test = DataLoader(Digits(job.data, "t10k", transform), batch_size=mnist.BATCH)
model = nn.Sequential(
    nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 64), nn.ReLU(), nn.Linear(64, 10), nn.LogSoftmax(dim=1)
)
criterion = nn.NLLLoss()
optimizer = optim.SGD(model.parameters(), lr=mnist.LEARNING_RATE, momentum=mnist.MOMENTUM)

epochs = []
for _ in range(job.epochs):
    begin = time.perf_counter()
    running_loss = 0.0
    for images, labels in train:
        images = images.view(images.shape[0], -1)
        optimizer.zero_grad()
        loss = criterion(model(images), labels)
        loss.backward()
        optimizer.step()
        running_loss += loss.item()
    epochs.append(time.perf_counter() - begin)

correct = 0
with torch.no_grad():
    for images, labels in test:
        predicted = model(images.view(images.shape[0], -1)).argmax(1)
        correct += (predicted == labels).sum().item()
mnist.report(torch.__version__, epochs, correct / len(test.dataset))
