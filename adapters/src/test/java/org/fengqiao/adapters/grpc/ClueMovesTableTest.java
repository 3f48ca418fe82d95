package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.domain.rewards.ClueMove;
import org.fengqiao.domain.rewards.ClueStatus;
import org.fengqiao.proto.rewards.v1.RewardServiceGrpc;
import org.junit.jupiter.api.Test;

/** The table of moves in the contract of rewards says what the rules say. */
class ClueMovesTableTest {
  private static final Pattern ROW =
      Pattern.compile("// \\| ([A-Z_, ]+) \\((\\w+)\\) \\| ([^|]*) \\| [^|]* \\|");

  /** The call of a move, and the states that allow it. */
  private record Row(String call, String states) {}

  /** The row of each move, some of which have one together. */
  private static Map<ClueMove, Row> table() throws IOException {
    var path = "/fengqiao/rewards/v1/reward_service.proto";
    var table = new EnumMap<ClueMove, Row>(ClueMove.class);
    try (var in = Objects.requireNonNull(RewardServiceGrpc.class.getResourceAsStream(path))) {
      ROW.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .results()
          .forEach(row ->
              Stream.of(row.group(1).split(", "))
                  .map(ClueMove::valueOf)
                  .forEach(move -> table.put(move, new Row(row.group(2), row.group(3)))));
    }
    return table;
  }

  private static ClueStatus status(String word) {
    return ClueStatus.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Those a cell names, with conditions left out; {@code valid to paying} are all in between. */
  private static Set<ClueStatus> states(String cell) {
    return Stream.of(cell.split("[,;] "))
        .filter(part -> !part.matches("(of|until) .*"))
        .flatMap(part -> {
          var ends = List.of(part.split(" to "));
          return EnumSet.range(status(ends.getFirst()), status(ends.getLast())).stream();
        })
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ClueStatus.class)));
  }

  @Test
  void saysWhichStateAllowsEachMove() throws IOException {
    var table = table();
    assertEquals(List.of(ClueMove.values()), List.copyOf(table.keySet()));
    table.forEach((move, row) -> {
      var allowing =
          Stream.of(ClueStatus.values())
              .filter(move::isLegalIn)
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(ClueStatus.class)));
      assertEquals(allowing, states(row.states()), move::name);
    });
  }

  @Test
  void namesTheCallOfEachMove() throws IOException {
    var calls =
        RewardServiceGrpc.getServiceDescriptor().getMethods().stream()
            .map(method -> method.getBareMethodName())
            .toList();
    table().values().forEach(row -> assertTrue(calls.contains(row.call()), row::toString));
  }
}
