package ar.gov.isj.genos.reporting;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.util.Map;

/** A QR code as a picture, each of its squares eight points wide. */
final class QrImage {

  private static final int POINTS_PER_SQUARE = 8;

  private QrImage() {}

  static BufferedImage of(String text) {
    try {
      // Asked for size zero, the writer gives one point for each square.
      BitMatrix squares =
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.Q,
                      EncodeHintType.MARGIN,
                      2));
      return picture(squares);
    } catch (WriterException e) {
      throw new IllegalStateException("A number and its verification always fit in a QR code", e);
    }
  }

  private static BufferedImage picture(BitMatrix squares) {
    int side = squares.getWidth() * POINTS_PER_SQUARE;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        boolean dark = squares.get(x / POINTS_PER_SQUARE, y / POINTS_PER_SQUARE);
        image.getRaster().setSample(x, y, 0, dark ? 0 : 255);
      }
    }
    return image;
  }
}
