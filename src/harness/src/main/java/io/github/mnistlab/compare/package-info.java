/**
 * The comparison of runs: what differs between them, and is one really better?
 *
 * <p>{@link io.github.mnistlab.compare.Comparison#of} takes two to twenty runs, each a record with its predictions
 * ({@link io.github.mnistlab.compare.RunWithPredictions}). The first is the <em>reference</em>; every other one is compared
 * with it. Records are all it needs: no model is loaded, no image is read.
 *
 * <p><b>What differs.</b> The resolved specs are laid side by side, field by field, and those that differ are listed
 * (`description` is left out, for it decides nothing). So are the circumstances: data files, kernel, machine, library
 * versions, checkout. Times from different machines say little about the experiments, and the list shows when that is so.
 *
 * <p><b>Is one better?</b> All runs predict the same test images, so their accuracies are not independent, and whether
 * their intervals overlap answers nothing. What counts is the images on which <em>exactly one</em> of two runs is right:
 * were both equally good, each would be right on half of these, but for chance. McNemar's test, in its exact form
 * ({@link io.github.mnistlab.compare.McNemar}), says how probable a split at least this uneven would be. Several runs are
 * several chances to be misled, therefore the p-values of one comparison are adjusted after Holm (1979), and a run is called
 * better or worse where the adjusted value is below {@link io.github.mnistlab.compare.Verdict#SIGNIFICANCE_LEVEL}.
 *
 * <p>The test speaks about these two trained models. It says nothing on whether another seed would have turned out
 * otherwise; for that, run the experiments with several seeds.
 *
 * <p>Runs with different test images, or different labels, are not compared image by image; the comparison says so and gives
 * neither a test nor differences of accuracy and loss. Where predictions are gone there is no test, but by the records the
 * differences.
 *
 * <p>{@link io.github.mnistlab.compare.ComparisonText} writes for a console, {@link
 * io.github.mnistlab.compare.ComparisonMarkdown} for people, {@link io.github.mnistlab.compare.GithubComment} for a
 * pull-request comment, {@link io.github.mnistlab.compare.ComparisonJson} and {@link io.github.mnistlab.compare.ComparisonCsv}
 * for other programs; the page is {@code report}'s. The same runs give the same bytes everywhere.
 */
package io.github.mnistlab.compare;
