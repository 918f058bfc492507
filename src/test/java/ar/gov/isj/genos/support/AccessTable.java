package ar.gov.isj.genos.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of docs/access.md. */
public final class AccessTable {

  public static final String VIEWS = "view";
  public static final String ENDPOINTS = "endpoint";

  private final List<String> columns;

  /** By address: who may. */
  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  private AccessTable(List<String> columns) {
    this.columns = columns;
  }

  /**
   * @param kind what its first column holds
   */
  public static AccessTable of(String kind) {
    try {
      AccessTable table = null;
      for (String line : Files.readAllLines(Path.of("docs/access.md"))) {
        List<String> cells = cells(line);
        if (cells.size() > 1 && cells.getFirst().equals(kind)) {
          table = new AccessTable(cells.subList(1, cells.size()));
        } else if (table != null && cells.isEmpty()) {
          return table;
        } else if (table != null && cells.getFirst().startsWith("`")) {
          table.add(cells);
        }
      }
      throw new IllegalStateException("docs/access.md has no table of each " + kind);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    return line.startsWith("|")
        ? Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList()
        : List.of();
  }

  private void add(List<String> cells) {
    if (cells.size() != columns.size() + 1) {
      throw new IllegalStateException("docs/access.md: cells are missing in " + cells);
    }
    List<String> who = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      switch (cells.get(i + 1)) {
        case "●" -> who.add(columns.get(i));
        case "·" -> {
          // May not.
        }
        default -> throw new IllegalStateException("docs/access.md: neither ● nor · in " + cells);
      }
    }
    rows.put(cells.getFirst().replace("`", ""), who);
  }

  public Map<String, List<String>> rows() {
    return rows;
  }

  /** The line to write for an address that is not there. */
  public String line(String address, List<String> who) {
    StringBuilder line = new StringBuilder("| `" + address + "` |");
    columns.forEach(column -> line.append(who.contains(column) ? " ● |" : " · |"));
    return line.toString();
  }
}
