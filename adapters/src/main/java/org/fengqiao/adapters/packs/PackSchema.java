package org.fengqiao.adapters.packs;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.fengqiao.application.policies.PackProblem;

/** The published JSON Schema of packs. */
final class PackSchema {
  static final String RESOURCE = "/schemas/pack.schema.json";

  private final JsonSchema schema;

  private PackSchema(JsonSchema schema) {
    this.schema = schema;
  }

  static PackSchema load() {
    var config =
        SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_PATH)
            .locale(Locale.ENGLISH)
            .build();
    try (var in = open()) {
      return new PackSchema(
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in, config));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream open() {
    var in = PackSchema.class.getResourceAsStream(RESOURCE);
    if (in == null) {
      throw new IllegalStateException("the pack schema is not where it is built to");
    }
    return in;
  }

  /** Every place at which the text departs from the schema. */
  List<PackProblem> check(PackText text) {
    return schema.validate(text.root()).stream()
        .map(message -> text.problem(path(message), rule(message)))
        .toList();
  }

  private static String path(ValidationMessage message) {
    var place = message.getInstanceLocation().toString();
    var path = place.startsWith("$.") ? place.substring(2) : place.substring(1);
    // A key that is not known, or one that is missing, is told by what holds it.
    var key = message.getProperty();
    return key == null ? path : path.isEmpty() ? key : path + "." + key;
  }

  /** The message without the place, which is told beside it. */
  private static String rule(ValidationMessage message) {
    var place = message.getInstanceLocation() + ": ";
    var text = message.getMessage();
    return text.startsWith(place) ? text.substring(place.length()) : text;
  }
}
