#!/usr/bin/env bash
# Makes ONNX Runtime fail on CUDA in every way that a machine without a GPU allows, and compares what it says with the
# recorded messages in ../resources/cuda, which CudaProblemTest reads. Not part of the build: it fetches 1.4 GB.
#
#   check-messages.sh WORK [--record]
#
# WORK is a folder that keeps what was fetched. Needs mvn, pip, gcc, unzip and a JDK; Linux on x86-64; no NVIDIA driver.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../../../.." && pwd)
work=$(mkdir -p "$1" && cd "$1" && pwd)
record=${2:-}
version=$(sed -n 's:.*<onnxruntime.version>\(.*\)</onnxruntime.version>.*:\1:p' "$root/pom.xml")
model="$root/src/harness/src/test/resources/digits/mlp-16.onnx"

jar() { echo "$work/m2/com/microsoft/onnxruntime/$1/$version/$1-$version.jar"; }
for artifact in onnxruntime onnxruntime_gpu; do
  [ -f "$(jar $artifact)" ] || mvn -q -B -Dmaven.repo.local="$work/m2" \
    org.apache.maven.plugins:maven-dependency-plugin:3.8.1:get \
    -Dartifact=com.microsoft.onnxruntime:$artifact:$version -Dtransitive=false
done
[ -d "$work/natives" ] || unzip -qjo "$(jar onnxruntime_gpu)" 'ai/onnxruntime/native/linux-x64/*' -d "$work/natives"
if [ ! -d "$work/cuda" ]; then
  pip download -q --no-deps -d "$work/wheels" nvidia-cublas-cu12 nvidia-cuda-runtime-cu12 nvidia-curand-cu12
  for wheel in "$work"/wheels/*.whl; do unzip -qo "$wheel" 'nvidia/*/lib/*' -d "$work/cuda"; done
fi
mkdir -p "$work/classes" "$work/driver" "$work/empty"
javac -cp "$(jar onnxruntime)" -d "$work/classes" "$here/Attempt.java"
gcc -Wall -Wextra -shared -fPIC -Wl,-soname,libcuda.so.1 -o "$work/driver/libcuda.so.1" "$here/libcuda.c"
echo 'int nothing;' | gcc -shared -fPIC -Wl,-soname,libcuda.so.1 -o "$work/empty/libcuda.so.1" -xc -

libraries() { for product in "$@"; do printf '%s:' "$work/cuda/nvidia/$product/lib"; done; }
all=$(libraries cublas cuda_runtime curand)
failed=0
# attempt NAME LIBRARY_PATH NATIVES [VARIABLE=VALUE…]
attempt() {
  local name=$1 path=$2 natives=$3 said
  shift 3
  said=$(env "$@" LD_LIBRARY_PATH="$path" java ${natives:+-Donnxruntime.native.path="$natives"} \
    -cp "$(jar onnxruntime):$work/classes" Attempt "$model" 2>/dev/null |
    sed -e 's/hostname=[^ ]*/hostname=host/' -e 's: /[^ ]*/libonnx: /natives/libonnx:' -e 's/[[:space:]]*$//')
  if [ "$record" = --record ]; then
    printf '%s\n' "$said" > "$here/../resources/cuda/$name.txt"
  elif ! diff <(printf '%s\n' "$said") "$here/../resources/cuda/$name.txt"; then
    echo "$name: differs"; failed=1
  else
    echo "$name: as recorded"
  fi
}
attempt cpu-jar "" ""
attempt no-cublas "$(libraries cuda_runtime curand)" "$work/natives"
attempt no-curand "$(libraries cublas cuda_runtime)" "$work/natives"
attempt no-cudart "$(libraries cublas curand)" "$work/natives"
attempt no-driver "$all" "$work/natives"
attempt driver-without-functions "$all$work/empty" "$work/natives"
attempt driver-too-old "$all$work/driver" "$work/natives" STUB_VERSION=11040
attempt no-device "$all$work/driver" "$work/natives" STUB_INIT=100
attempt out-of-memory "$all$work/driver" "$work/natives" STUB_INIT=2
attempt stub-library "$all$work/driver" "$work/natives" STUB_INIT=34
attempt mismatch "$all$work/driver" "$work/natives" STUB_INIT=803
attempt unknown-error "$all$work/driver" "$work/natives" STUB_INIT=999
exit $failed
