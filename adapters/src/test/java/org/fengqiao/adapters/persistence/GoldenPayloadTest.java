package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Payloads as they were once stored, one a line in {@code golden/KIND….json}: each must stay
 * readable for ever, and be written so still. A new fact comes with a new line; a line that stands
 * is never changed.
 */
class GoldenPayloadTest {
  private static Collection<StateTable<?>> tables() {
    return StateTables.all().tables();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void readsWhatWasStoredAndWritesItSo(StateTable<?> table) throws Exception {
    for (var line : lines(table)) {
      var payload = table.payload(line.getBytes(StandardCharsets.UTF_8));
      assertEquals(line, new String(table.payload(payload), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void hasALineForEachFact(StateTable<?> table) throws Exception {
    Set<Class<?>> missing = new HashSet<>(leaves(table.lineage().facts()));
    for (var line : lines(table)) {
      var payload = table.payload(line.getBytes(StandardCharsets.UTF_8));
      payload.facts().forEach(fact -> missing.remove(fact.getClass()));
    }
    assertEquals(Set.of(), missing);
  }

  private static List<String> lines(StateTable<?> table) throws IOException, URISyntaxException {
    var folder = Objects.requireNonNull(GoldenPayloadTest.class.getResource("/golden"));
    var lines = new ArrayList<String>();
    try (var files = Files.list(Path.of(folder.toURI()))) {
      for (var file : files.sorted().toList()) {
        var name = file.getFileName().toString();
        if (name.matches(table.kind() + "(-.+)?\\.json")) {
          lines.addAll(Files.readAllLines(file));
        }
      }
    }
    return lines;
  }

  private static List<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses())
            .<Class<?>>flatMap(permitted -> leaves(permitted).stream())
            .toList()
        : List.of(type);
  }
}
