package org.fengqiao.adapters.packs;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.fengqiao.application.policies.PackProblem;
import org.fengqiao.application.policies.PackReader;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * A pack as a tree, and where in the text its parts stand.
 *
 * @param lines the line of each part, from 1, by its path
 */
record PackText(JsonNode root, Map<String, Integer> lines) {
  private static final int MOST_DEPTH = 20;
  private static final ObjectMapper MAPPER = new ObjectMapper(factory());

  /**
   * Parses the text. Repeated keys are refused, because YAML readers differ on which one counts;
   * aliases, because a few lines of them can stand for gigabytes.
   */
  static PackText parse(byte[] bytes) throws FaultyTextException {
    if (bytes.length == 0 || bytes.length > PackReader.MOST_BYTES) {
      throw new FaultyTextException("", 0, "has 1 byte to 1 MiB");
    }
    var text = decode(bytes);
    try {
      var lines = lines(text);
      var root = MAPPER.readTree(text);
      if (!root.isObject()) {
        throw new FaultyTextException("", 1, "is a mapping of keys to values");
      }
      return new PackText(root, lines);
    } catch (JsonProcessingException e) {
      var line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      throw new FaultyTextException("", line, "is YAML without repeated keys: " + firstLine(e));
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot fail to be read", e);
    }
  }

  /** A problem with the part at that path; of a part that is missing the line of what lacks it. */
  PackProblem problem(String path, String rule) {
    var known = path;
    while (!known.isEmpty() && !lines.containsKey(known)) {
      known =
          known.substring(0, Math.max(0, Math.max(known.lastIndexOf('.'), known.lastIndexOf('['))));
    }
    return new PackProblem(path, lines.getOrDefault(known, 0), rule);
  }

  private static Map<String, Integer> lines(String text) throws IOException, FaultyTextException {
    var lines = new HashMap<String, Integer>();
    try (var parser = MAPPER.getFactory().createParser(text)) {
      int depth = 0;
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        int line = parser.currentTokenLocation().getLineNr();
        refuseShared(parser, line);
        if (depth == 0 && !lines.isEmpty()) {
          throw new FaultyTextException("", line, "is one document");
        }
        if (token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY) {
          lines.putIfAbsent(path(parser, token), line);
        }
        if (token.isStructStart()) {
          depth++;
        } else if (token.isStructEnd()) {
          depth--;
        }
      }
    }
    return lines;
  }

  private static void refuseShared(JsonParser parser, int line)
      throws IOException, FaultyTextException {
    if (parser instanceof YAMLParser yaml
        && (yaml.isCurrentAlias() || yaml.getObjectId() != null)) {
      throw new FaultyTextException("", line, "has no anchors and aliases");
    }
  }

  private static String path(JsonParser parser, JsonToken token) {
    var context = parser.getParsingContext();
    // A structure's start is already inside itself.
    return path(token.isStructStart() ? context.getParent() : context);
  }

  private static String path(JsonStreamContext context) {
    if (context == null || context.inRoot()) {
      return "";
    }
    var above = path(context.getParent());
    if (context.inArray()) {
      return above + "[" + context.getCurrentIndex() + "]";
    }
    return above.isEmpty() ? context.getCurrentName() : above + "." + context.getCurrentName();
  }

  private static String decode(byte[] bytes) throws FaultyTextException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw new FaultyTextException("", 0, "is UTF-8");
    }
  }

  private static String firstLine(JsonProcessingException e) {
    return String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
  }

  private static YAMLFactory factory() {
    var options = new LoaderOptions();
    options.setCodePointLimit(PackReader.MOST_BYTES);
    options.setNestingDepthLimit(MOST_DEPTH);
    options.setMaxAliasesForCollections(0);
    return YAMLFactory.builder()
        .loaderOptions(options)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).build())
        .build();
  }
}
