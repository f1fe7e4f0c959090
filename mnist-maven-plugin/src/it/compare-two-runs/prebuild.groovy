def turned = new File(basedir, 'reports/compare/wide-vs-softmax')
assert turned.mkdirs()
new File(turned, 'github.md').text = 'of an older comparison'
return true
