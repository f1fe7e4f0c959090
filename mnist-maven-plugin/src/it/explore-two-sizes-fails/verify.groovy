String log = new File(basedir, 'build.log').text

def folder = new File(basedir, 'data')
assert log.contains("${folder}/t10k-images-idx3-ubyte: images are 9 × 12, but those of ${folder}/train-images-idx3-ubyte are 12 × 9; use files of one dataset")
assert !log.contains('\tat ')
assert !new File(basedir, 'reports/own').exists()
