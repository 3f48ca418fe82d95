package org.fengqiao.adapters.print;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A TrueType font all of whose letters are one black square. */
final class TinyFont {
  private static final int EM = 1_000;
  private static final int SIDE = 800;

  private TinyFont() {}

  /** The file of one that has the characters of {@code letters} and no others. */
  static byte[] of(String letters) throws IOException {
    var tables = new TreeMap<String, byte[]>();
    var square = square();
    tables.put("OS/2", new byte[78]);
    tables.put("cmap", cmap(letters));
    tables.put("glyf", square);
    tables.put(
        "head",
        table(out -> {
          out.writeInt(0x00010000);
          out.writeInt(0x00010000);
          out.writeInt(0);
          out.writeInt(0x5F0F3CF5);
          out.writeShort(0);
          out.writeShort(EM);
          out.write(new byte[16]);
          for (int bound : new int[] {0, 0, SIDE, SIDE, 0, 8, 2, 1, 0}) {
            out.writeShort(bound);
          }
        }));
    tables.put(
        "hhea",
        table(out -> {
          out.writeInt(0x00010000);
          out.write(new byte[30]);
          out.writeShort(1);
        }));
    tables.put(
        "hmtx",
        table(out -> {
          out.writeShort(EM);
          out.writeShort(0);
          out.writeShort(0);
        }));
    // Glyph 0, for what is not there, is empty; glyph 1 is the square.
    tables.put(
        "loca",
        table(out -> {
          out.writeInt(0);
          out.writeInt(0);
          out.writeInt(square.length);
        }));
    tables.put(
        "maxp",
        table(out -> {
          out.writeInt(0x00010000);
          out.writeShort(2);
          out.write(new byte[26]);
        }));
    tables.put("name", table(out -> out.write(new byte[] {0, 0, 0, 0, 0, 6})));
    tables.put(
        "post",
        table(out -> {
          out.writeInt(0x00030000);
          out.write(new byte[28]);
        }));
    return file(tables);
  }

  private static byte[] square() throws IOException {
    return table(out -> {
      for (int word : new int[] {1, 0, 0, SIDE, SIDE, 3, 0}) {
        out.writeShort(word);
      }
      out.write(new byte[] {1, 1, 1, 1});
      for (int step : new int[] {0, 0, SIDE, 0, 0, SIDE, 0, -SIDE}) {
        out.writeShort(step);
      }
      out.writeShort(0);
    });
  }

  private static byte[] cmap(String letters) throws IOException {
    var points = letters.codePoints().sorted().distinct().toArray();
    return table(out -> {
      out.writeShort(0);
      out.writeShort(1);
      out.writeShort(3);
      out.writeShort(10);
      out.writeInt(12);
      out.writeShort(12);
      out.writeShort(0);
      out.writeInt(16 + 12 * points.length);
      out.writeInt(0);
      out.writeInt(points.length);
      for (int point : points) {
        out.writeInt(point);
        out.writeInt(point);
        out.writeInt(1);
      }
    });
  }

  private interface Content {
    void write(DataOutputStream out) throws IOException;
  }

  private static byte[] table(Content content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    content.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static byte[] file(Map<String, byte[]> tables) throws IOException {
    return table(out -> {
      out.writeInt(0x00010000);
      out.writeShort(tables.size());
      out.write(new byte[6]);
      int at = 12 + 16 * tables.size();
      for (var one : tables.entrySet()) {
        out.write(one.getKey().getBytes(StandardCharsets.US_ASCII));
        out.writeInt(0);
        out.writeInt(at);
        out.writeInt(one.getValue().length);
        at += padded(one.getValue().length);
      }
      for (var content : tables.values()) {
        out.write(content);
        out.write(new byte[padded(content.length) - content.length]);
      }
    });
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }
}
