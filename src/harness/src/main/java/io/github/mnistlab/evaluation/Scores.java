package io.github.mnistlab.evaluation;

/**
 * What a session said about images.
 *
 * @param logProbabilities {@code [images, classes]}, row by row
 * @param seconds wall-clock of the session calls alone
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Scores(float[] logProbabilities, double seconds) {}
