package org.fengqiao.adapters.packs;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.policies.PackProblem;
import org.fengqiao.application.policies.PackReader;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.policies.PackId;

/**
 * Reads packs written in YAML: first the text, then the schema, then what the parts say together.
 */
public final class YamlPackReader implements PackReader {
  private final PackSchema schema = PackSchema.load();

  @Inject
  public YamlPackReader() {}

  /** The JSON Schema that packs are held to, as UTF-8. */
  public static byte[] schema() {
    try (var in = PackSchema.open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public PackReading read(byte[] bytes) {
    PackText text;
    try {
      text = PackText.parse(bytes);
    } catch (FaultyTextException e) {
      return new PackReading.Faulty(Optional.empty(), List.of(e.problem()));
    }
    var problems = schema.check(text);
    if (!problems.isEmpty()) {
      return faulty(text, problems);
    }
    var mapping = new PackMapping(text);
    var rules = mapping.rules();
    return rules.isPresent()
        ? new PackReading.Sound(rules.get())
        : faulty(text, mapping.problems());
  }

  private static PackReading faulty(PackText text, List<PackProblem> problems) {
    var told =
        problems.stream()
            .sorted(Comparator.comparingInt(PackProblem::line))
            .limit(PackReading.Faulty.MOST)
            .toList();
    return new PackReading.Faulty(idOf(text.root()), told);
  }

  private static Optional<PackId> idOf(JsonNode root) {
    try {
      return Optional.of(new PackId(root.path("pack").asText()));
    } catch (Refusal _) {
      return Optional.empty();
    }
  }
}
