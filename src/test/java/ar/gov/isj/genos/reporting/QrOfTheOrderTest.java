package ar.gov.isj.genos.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrOfTheOrderTest {

  /** 26 mm of paper as a scanner of 100, 150 and 300 dots per inch sees it. */
  @ParameterizedTest
  @ValueSource(ints = {102, 154, 307})
  void isReadAtTheSizeItIsPrinted(int dots) throws ReaderException {
    String text = "GENOS 596067 7F3A-91C2";
    assertThat(read(scaled(QrImage.of(text), dots))).isEqualTo(text);
  }

  @Test
  void carriesNobodysData() throws ReaderException {
    Object qr =
        Objects.requireNonNull(
            OrderSheet.parameters(Sample.of(Sample.lines(2), List.of())).get("qr"));
    assertThat(read(scaled((BufferedImage) qr, 307))).isEqualTo("GENOS 596067 7F3A-91C2");
  }

  /** Else the tests above could not fail. */
  @Test
  void isNotReadWhenItIsSmudged() {
    BufferedImage image = scaled(QrImage.of("GENOS 596067 7F3A-91C2"), 154);
    var pen = image.createGraphics();
    pen.fillRect(0, 0, 154, 70);
    pen.dispose();
    assertThatThrownBy(() -> read(image)).isInstanceOf(NotFoundException.class);
  }

  private static BufferedImage scaled(BufferedImage image, int side) {
    BufferedImage paper = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    var pen = paper.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(image, 0, 0, side, side, null);
    pen.dispose();
    return paper;
  }

  private static String read(BufferedImage paper) throws ReaderException {
    int side = paper.getWidth();
    int[] dots = paper.getRGB(0, 0, side, side, null, 0, side);
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, dots))))
        .getText();
  }
}
