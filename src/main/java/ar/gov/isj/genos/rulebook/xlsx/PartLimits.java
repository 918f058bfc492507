package ar.gov.isj.genos.rulebook.xlsx;

import ar.gov.isj.genos.rulebook.SheetAddress;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through a part of XML once, without building anything, and stops where it is too much. */
final class PartLimits {

  /** With the header above the rows of a table. */
  static final int MAX_ROWS = 20_000 + SheetAddress.FIRST_ROW;

  static final int MAX_COLUMNS = 60;
  static final int MAX_SHEETS = 10;
  static final int MAX_DEPTH = 64;

  /** Merged ranges and styles that nobody makes by hand. */
  static final int MAX_MERGED = 500;

  static final int MAX_STYLES = 5_000;

  private static final XMLInputFactory FACTORY = factory();

  private PartLimits() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /** What there is too much of, and what to do; empty if nothing. */
  static Optional<String> refusal(byte[] part) {
    try {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
      try {
        return read(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      return Optional.of(
          "se esperaba un libro de Excel (.xlsx) y su contenido no se puede leer. Ábralo en Excel,"
              + " guárdelo otra vez y vuelva a subirlo");
    }
  }

  private static Optional<String> read(XMLStreamReader xml) throws XMLStreamException {
    int depth = 0;
    int rows = 0;
    int sheets = 0;
    int merged = 0;
    int styles = 0;
    while (xml.hasNext()) {
      ReadingTime.goOn();
      switch (xml.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
          return Optional.of(
              "el archivo define entidades de XML, que Excel no escribe. Copie las filas en el"
                  + " archivo descargado y suba ése");
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          switch (xml.getLocalName()) {
            case "row" -> rows++;
            case "sheet" -> sheets++;
            case "mergeCell" -> merged++;
            case "xf" -> styles++;
            case "c" -> {
              if (column(xml.getAttributeValue(null, "r")) > MAX_COLUMNS) {
                return tooMany("60 columnas", "columnas que no son de la tabla");
              }
            }
            default -> {}
          }
          if (depth > MAX_DEPTH) {
            return tooMany("64 niveles de contenido", "lo que no es de la tabla");
          }
          if (rows > MAX_ROWS) {
            return tooMany("20.000 filas", "filas, también las que parecen vacías");
          }
          if (sheets > MAX_SHEETS) {
            return tooMany("10 hojas", "hojas que no son de la tabla");
          }
          if (merged > MAX_MERGED) {
            return tooMany("500 rangos combinados", "combinaciones de celdas");
          }
          if (styles > MAX_STYLES) {
            return tooMany("5.000 estilos de celda", "formatos");
          }
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  private static Optional<String> tooMany(String limit, String what) {
    return Optional.of(
        "se esperaba un libro de hasta %s. Quite %s y vuelva a guardarlo".formatted(limit, what));
  }

  /** 1 for A; 0 without an address. */
  private static int column(@org.jspecify.annotations.Nullable String address) {
    int column = 0;
    for (int i = 0; address != null && i < address.length() && i < 4; i++) {
      char letter = address.charAt(i);
      if (letter < 'A' || letter > 'Z') {
        break;
      }
      column = column * 26 + letter - 'A' + 1;
    }
    return column;
  }
}
