/**
 * Experiments as files: what a spec may say and how it is read.
 *
 * <h2>A spec</h2>
 *
 * <p>An experiment is a file `experiments/NAME.yaml`, a mapping of keys to values, all of them optional:
 *
 * <pre>{@code
 * extends: baseline          # take over another experiment and say what differs
 * description: A wider network
 * layers: [256]              # hidden widths; [] is softmax regression
 * learningRate: 0.01
 * gate:
 *   minAccuracy: 0.975
 * }</pre>
 *
 * <p>Every key with its range, its default and its meaning stands in {@code SpecFields}, and nowhere else: the reader, the
 * writer, the digest and the JSON Schema ({@code experiments/experiment.schema.json}, for completion in editors) are made
 * from it. The defaults are the article's network: 784-128-64-10, ReLU, plain SGD with momentum.
 *
 * <p>NAME is 1 to 64 of `a-z`, `0-9`, `.`, `_`, `-`, beginning with a letter or a digit. No name and no symbolic link
 * leads out of the folder.
 *
 * <h2>What counts</h2>
 *
 * <p>`-Dset`, then the file, then the file that it extends (and so on, at most 16 files, no circles), then the defaults. A
 * field replaces the one below; the blocks `dataset`, `evaluation` and `gate` are merged field by field. A field without a
 * default is taken away again by `null`: `gate: {minAccuracy: null}`. {@link io.github.mnistlab.spec.ResolvedSpec} is the
 * outcome, in which `extends` is gone and every default is filled in.
 *
 * <p>`-Dset=learningRate=0.01,layers=[256],evaluation.provider=cuda` changes fields for one run:
 * {@link io.github.mnistlab.spec.Overrides} splits it at the commas outside of brackets and quotes, and every value is
 * read as if it stood in the file.
 *
 * <h2>Strictness</h2>
 *
 * <p>A spec decides what a run means, so nothing in it may be guessed. A file has at most 64 KiB of UTF-8. Of YAML's 1.2
 * core schema the plain part is taken: anchors, aliases, tags, directives, merge keys, duplicate keys, several documents and
 * more than 16 levels are errors; `yes` is text; `1_0`, `010`, `0x10` and `12:30` are no numbers, nor is `.inf`. An empty value
 * is an error, because it may be a forgotten one. Every problem of an experiment is told at once, with file, line, column,
 * field, what it must be and what it is:
 *
 * <pre>{@code
 * experiments/x.yaml:7:9: epochs: must be an integer ≥ 1, but is -2
 * experiments/x.yaml:8:1: learning_rate: unknown key; did you mean learningRate?
 * }</pre>
 *
 * <h2>Ways out</h2>
 *
 * <p>{@link io.github.mnistlab.spec.SpecWriter} writes a resolved spec that reads back to an equal one;
 * {@link io.github.mnistlab.spec.SpecDigest} identifies what decides the model;
 * {@link io.github.mnistlab.spec.SpecSchema} gives the JSON Schema. SnakeYAML's and Jackson's types stay in this package.
 */
package io.github.mnistlab.spec;
