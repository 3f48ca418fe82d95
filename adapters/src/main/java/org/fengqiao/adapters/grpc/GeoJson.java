package org.fengqiao.adapters.grpc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.Area;
import org.fengqiao.domain.grids.CoordinateSystem;
import org.fengqiao.domain.grids.GeoPoint;
import org.fengqiao.domain.grids.Polygon;
import org.fengqiao.domain.grids.Ring;

/**
 * Areas as GeoJSON (RFC 7946) and back. Not by a library: those that read it drop what they do not
 * understand, and here a refusal says which array it is about.
 */
final class GeoJson {
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_DEPTH = 20;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).build())
          .build();
  private static final ObjectMapper MAPPER = new ObjectMapper(JSON);

  private GeoJson() {}

  /**
   * Reads a Polygon or MultiPolygon.
   *
   * @param bytes how long the text is in UTF-8
   * @param system the system of its positions
   * @return the area in WGS-84
   * @throws Refusal BOUNDARY_MALFORMED
   */
  static Area read(String text, int bytes, CoordinateSystem system) {
    if (bytes > MOST_BYTES) {
      throw Area.malformed("has at most " + MOST_BYTES + " bytes");
    }
    var root = parse(text);
    var coordinates = root.path("coordinates");
    BiFunction<String, JsonNode, Polygon> polygon = (path, node) -> polygon(path, node, system);
    return switch (root.path("type").asText()) {
      case "Polygon" -> new Area(List.of(polygon.apply("coordinates", coordinates)));
      case "MultiPolygon" -> new Area(each("coordinates", coordinates, polygon));
      default -> throw Area.malformed("is a Polygon or a MultiPolygon");
    };
  }

  private static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException _) {
      throw Area.malformed("is one JSON object");
    }
  }

  private static Polygon polygon(String path, JsonNode node, CoordinateSystem system) {
    var rings = each(path, node, (inside, ring) -> ring(inside, ring, system));
    if (rings.isEmpty()) {
      throw Area.malformed("has an outer ring in each polygon: " + path);
    }
    return new Polygon(rings.getFirst(), rings.subList(1, rings.size()));
  }

  private static Ring ring(String path, JsonNode node, CoordinateSystem system) {
    var points = each(path, node, (inside, position) -> point(inside, position, system));
    return at(path, () -> new Ring(points));
  }

  private static GeoPoint point(String path, JsonNode node, CoordinateSystem system) {
    if (!node.isArray() || node.size() < 2 || !node.get(0).isNumber() || !node.get(1).isNumber()) {
      throw Area.malformed("has positions of two numbers or three: " + path);
    }
    return at(
        path, () -> Ring.position(node.get(0).doubleValue(), node.get(1).doubleValue(), system));
  }

  private static <T> List<T> each(
      String path, JsonNode node, BiFunction<String, JsonNode, T> made) {
    if (!node.isArray()) {
      throw Area.malformed("has arrays in arrays, as RFC 7946 has them: " + path);
    }
    var all = new ArrayList<T>(node.size());
    for (int i = 0; i < node.size(); i++) {
      all.add(made.apply(path + "[" + i + "]", node.get(i)));
    }
    return all;
  }

  /** What the rules refuse, with where it stands. */
  private static <T> T at(String path, Supplier<T> made) {
    try {
      return made.get();
    } catch (Refusal refusal) {
      throw Area.malformed(refusal.details().getOrDefault("rule", "") + ": " + path);
    }
  }

  /** A MultiPolygon in WGS-84. */
  static String write(Area area) {
    var text = new StringWriter();
    try (var out = JSON.createGenerator(text)) {
      out.writeStartObject();
      out.writeStringField("type", "MultiPolygon");
      out.writeArrayFieldStart("coordinates");
      for (var polygon : area.polygons()) {
        out.writeStartArray();
        write(out, polygon.outer());
        for (var hole : polygon.holes()) {
          write(out, hole);
        }
        out.writeEndArray();
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator out, Ring ring) throws IOException {
    out.writeStartArray();
    for (var point : ring.points()) {
      out.writeStartArray();
      out.writeNumber(point.longitude());
      out.writeNumber(point.latitude());
      out.writeEndArray();
    }
    out.writeEndArray();
  }
}
