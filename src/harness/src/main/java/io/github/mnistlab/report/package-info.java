/**
 * Pages and files for people and CI servers, made from run records alone.
 *
 * <p>{@link io.github.mnistlab.report.RunReport} turns a record into {@code report.html}, {@code report.md} and
 * {@code junit.xml}; {@link io.github.mnistlab.report.IndexReport} lists all runs of a reports folder in
 * {@code index.html}. Each is a function of its records: no clock, locale or path enters, so that any of them can be made
 * again at any time and comes out the same. {@link io.github.mnistlab.report.DatasetPage} is the frame for a look at a
 * dataset, which knows no record: {@code explore} fills it.
 *
 * <h2>The pages</h2>
 *
 * <p>A page is one file that loads nothing: a stylesheet in the head, charts as SVG, no script. The answer comes first:
 * verdict, accuracy with its interval, time. Everything else follows in the order in which one asks: how training went,
 * what the model confuses, how to run it again, and the lineage down to the digests. It is readable by light and by dark,
 * on a phone, on paper and to a screen reader; no meaning hangs on a colour alone.
 *
 * <p>The templates of {@code src/main/jte} become Java classes of this package when the project is built. They hold markup
 * and loops only; what they show is prepared as text by the page records here. To change how pages look, change
 * {@code style.css}; all of them share it and {@code layout.jte}.
 *
 * <h2>Whose text it is</h2>
 *
 * <p>Descriptions, labels, overrides and messages come from users and from files, and a reports folder may have been copied
 * from anywhere. Templates escape everything they are given; characters that XML forbids or that reverse the reading
 * direction are replaced; and the pages' Content-Security-Policy allows that one stylesheet by its hash and nothing else.
 * Markdown is escaped so that it neither breaks out of its table nor notifies anybody.
 */
package io.github.mnistlab.report;
