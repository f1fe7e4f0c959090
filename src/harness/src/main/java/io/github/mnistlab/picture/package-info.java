/**
 * Pictures as PNG files, drawn without fonts and without a graphical system.
 *
 * <pre>{@code
 * Bitmap picture = new Bitmap(300, 100, 0xFFFFFF);
 * picture.draw(pixels, 0, 28, 28, 8, 8, 3);                 // an image, three times as large
 * PixelFont.draw(picture, "97.1%", 110, 40, 2, 0x14233B);
 * byte[] png = picture.png();
 * }</pre>
 *
 * <p>Machines without a screen often have no fonts, and Java then fails on the first letter; with a display that cannot be
 * reached it fails on the first rectangle. Reports are written inside Maven, on any machine, therefore pictures here consist
 * of filled rectangles with whole coordinates, letters included, and the file is written by hand.
 */
package io.github.mnistlab.picture;
