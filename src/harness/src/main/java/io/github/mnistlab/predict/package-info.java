/**
 * One image and what a model says about it.
 *
 * <pre>{@code
 * DigitImage image = DigitImage.read(Path.of("seven.jpg"));          // or DigitImage.of(testImages, 42)
 * try (Classifier classifier = Classifier.open(model, policy, provider, scale, classNames)) {
 *     PredictionResult result = classifier.classify(image);
 *     String text = new PredictionText(true).render(image, result);  // for a terminal
 *     byte[] png = PredictionPicture.png(image, result);             // for everything else
 * }
 * }</pre>
 *
 * <h2>From a photo to MNIST's form</h2>
 *
 * A network that saw only MNIST knows digits of one kind: light strokes on black, in a 20×20 box, balanced on the middle
 * of a 28×28 field. A picture becomes one in these steps:
 *
 * <ol>
 *   <li>{@code ImageFile} looks at the first bytes, and at the size that the header announces, before it decodes.
 *   <li>{@code Grey} weighs the colours and lays transparent pictures on a background that shows them.
 *   <li>{@code Paper} fits a plane through the border, which is the paper, however the light falls on it; what is far from
 *       it is ink, be it dark on light or light on dark.
 *   <li>{@code Contrast} parts ink from noise, and {@code Ink} cuts the strokes out, without specks.
 *   <li>{@code MnistForm} scales by averaging over areas and centres by mass.
 * </ol>
 *
 * A 28×28 picture of light ink is taken as it is. For a network whose images have another size a picture must have that size, and is
 * taken as it is: what its data look like is not known.
 */
package io.github.mnistlab.predict;
