// PyTorch from C++, with the whole dataset in one tensor: pytorch_eager.py without Python.
#include <torch/torch.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

constexpr int64_t kPixels = 784;
constexpr int64_t kBatch = 64;

// The bytes of a gzipped IDX file behind its header.
std::vector<uint8_t> read_idx(const std::string& path, size_t header) {
  FILE* pipe = popen(("gzip -dc '" + path + "'").c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run gzip");
  std::vector<uint8_t> bytes;
  std::vector<uint8_t> chunk(1 << 20);
  for (size_t n; (n = fread(chunk.data(), 1, chunk.size(), pipe)) > 0;) {
    bytes.insert(bytes.end(), chunk.begin(), chunk.begin() + n);
  }
  if (pclose(pipe) != 0 || bytes.size() < header) throw std::runtime_error("cannot read " + path);
  bytes.erase(bytes.begin(), bytes.begin() + header);
  return bytes;
}

torch::Tensor images(const std::string& folder, const std::string& part) {
  auto bytes = read_idx(folder + "/" + part + "-images-idx3-ubyte.gz", 16);
  auto pixels = torch::from_blob(bytes.data(), {static_cast<int64_t>(bytes.size()) / kPixels, kPixels}, torch::kUInt8);
  return pixels.to(torch::kFloat32).div_(255).sub_(0.5).div_(0.5);
}

torch::Tensor labels(const std::string& folder, const std::string& part) {
  auto bytes = read_idx(folder + "/" + part + "-labels-idx1-ubyte.gz", 8);
  return torch::from_blob(bytes.data(), {static_cast<int64_t>(bytes.size())}, torch::kUInt8).to(torch::kInt64);
}

double epoch(torch::nn::Sequential& network, torch::optim::SGD& optimizer, const torch::Tensor& x,
             const torch::Tensor& y) {
  auto begin = std::chrono::steady_clock::now();
  for (const auto& rows : torch::randperm(x.size(0)).split(kBatch)) {
    optimizer.zero_grad();
    torch::nll_loss(network->forward(x.index_select(0, rows)), y.index_select(0, rows)).backward();
    optimizer.step();
  }
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::cerr << "usage: libtorch --data FOLDER --epochs N\n";
    return 2;
  }
  const std::string data = argv[2];
  const int epochs = std::atoi(argv[4]);
  torch::set_num_threads(1);
  torch::manual_seed(1);
  auto x = images(data, "train");
  auto y = labels(data, "train");
  namespace nn = torch::nn;
  nn::Sequential network(nn::Linear(kPixels, 128), nn::ReLU(), nn::Linear(128, 64), nn::ReLU(), nn::Linear(64, 10),
                         nn::LogSoftmax(1));
  torch::optim::SGD optimizer(network->parameters(), torch::optim::SGDOptions(0.003).momentum(0.9));

  std::vector<double> seconds;
  for (int e = 0; e < epochs; e++) seconds.push_back(epoch(network, optimizer, x, y));

  torch::NoGradGuard no_gradient;
  auto correct = network->forward(images(data, "t10k")).argmax(1).eq(labels(data, "t10k"));
  std::cout << "{\"version\": \"" << TORCH_VERSION << "\", \"firstEpoch\": " << seconds[0]
            << ", \"steadyEpoch\": ";
  if (epochs > 1) {
    std::cout << *std::min_element(seconds.begin() + 1, seconds.end());
  } else {
    std::cout << "null";
  }
  std::cout << ", \"accuracy\": " << correct.to(torch::kFloat32).mean().item<double>() << "}\n";
}
