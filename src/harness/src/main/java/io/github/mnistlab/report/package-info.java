/**
 * Pages, pictures and files for people and CI servers, made from what runs left behind.
 *
 * <p>{@link io.github.mnistlab.report.RunReport} turns a record and its {@link io.github.mnistlab.report.RunEvidence} into
 * {@code report.html}, {@code report.md}, {@code junit.xml} and the {@code pictures} for slides; {@link
 * io.github.mnistlab.report.IndexReport} shows all runs of a reports folder in {@code index.html}, {@link
 * io.github.mnistlab.report.RunTable} some of them in a terminal, and {@link io.github.mnistlab.report.SiteReport} takes the
 * newest of each experiment into a project's site. Each is a function of its
 * arguments: no clock, locale or path enters, so that any of them can be made again at any time and comes out the same. {@link
 * io.github.mnistlab.report.DatasetPage} is the frame for a look at a dataset, which knows no record: {@code explore} fills it.
 *
 * <p>The record alone makes a page. The evidence adds what it has no room for: every prediction, the test images, the
 * exported weights, the run before. Each is an {@link io.github.mnistlab.report.Evidence}, there or missing for a reason that
 * the page tells.
 *
 * <h2>The pages</h2>
 *
 * <p>A page is one file that loads nothing: a stylesheet in the head, charts as SVG, pictures as data. The answer comes first:
 * verdict, accuracy with its interval beside what it is held against, what changed. Everything else follows in the order in
 * which one asks: how training went, what the model confuses and what those images look like, how far its probabilities can be
 * trusted, what it looks for, how to run it again, and, folded, the lineage down to the digests. It is readable by light and by
 * dark, on a phone, on paper and to a screen reader; no meaning hangs on a colour alone.
 *
 * <p>The templates of {@code src/main/jte} become Java classes of this package when the project is built. They hold markup
 * and loops only; what they show is prepared as text by the records here. {@code layout.jte} is the frame of every page and
 * {@code picture.jte} that of every SVG file; {@code verdict}, {@code interval}, {@code since}, {@code
 * line} and {@code line-figure}, {@code confusion}, {@code cells}, {@code card}, {@code draw}, {@code calibration}, {@code
 * reliability}, {@code bars}, {@code timebar}, {@code timeline}, {@code filter} and {@code facts} are the components. {@code palette.css} names the colours, {@code chart.css} is for
 * what stands in a chart, {@code page.css} for the rest.
 *
 * <h2>The drawing board</h2>
 *
 * <p>{@link io.github.mnistlab.report.DrawingBoard} puts the network itself into the page, and {@code draw.js} computes with it:
 * float32 inputs and weights, float64 sums. What is drawn takes the steps of {@code predict}'s {@code MnistForm}, in the same
 * arithmetic, so that the page sees the same 28 × 28 pixels as {@code mnist:predict} does in a picture of the drawing. The tests
 * hold both against the original in a browser. Without it the page lacks the board and nothing else.
 *
 * <h2>Tables</h2>
 *
 * <p>{@code table.js} puts a button into each head by which a table can be sorted, and shows the input of {@code filter.jte}, which
 * says how a table is marked. Without it the rows stand as they were written: the newest first.
 *
 * <h2>Whose text it is</h2>
 *
 * <p>Descriptions, labels, overrides and messages come from users and from files, and a reports folder may have been copied
 * from anywhere. Templates escape everything they are given; characters that XML forbids or that reverse the reading
 * direction are replaced; no text of theirs ever stands inside a script; and the pages' Content-Security-Policy allows that one
 * stylesheet and the page's script by their hashes, pictures inside the page, which are {@code data:}, and nothing else. Markdown is escaped so that it neither breaks out of its table
 * nor notifies anybody.
 */
package io.github.mnistlab.report;
