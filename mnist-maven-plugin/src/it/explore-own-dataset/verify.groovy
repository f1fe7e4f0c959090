String log = new File(basedir, 'build.log').text

assert log.contains('own: 2 training and 1 test images, 2×3 pixels, 3 classes')
assert log.contains('sums        none of the 4 files is held against a known sum; dataset.sha256 in the spec pins them')
assert log.contains('duplicates  1 test image is also a training image, 1 image has more than one label')
def page = new File(basedir, 'reports/own/dataset/dataset.html').text
assert page.contains('training #0 (0), test #0 (2)')
assert !page.contains('LeCun')

assert log.contains('experiments/renamed.yaml:1:17: dataset.name: needs dataset.dir, the folder of its files; without it the images are the embedded MNIST')
