String log = new File(basedir, 'build.log').text

assert new File(basedir, 'reports/softmax/latest').exists()
