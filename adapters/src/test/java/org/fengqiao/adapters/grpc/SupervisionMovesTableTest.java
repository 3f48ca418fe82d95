package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fengqiao.domain.cases.supervisions.SupervisionMove;
import org.fengqiao.domain.cases.supervisions.SupervisionStatus;
import org.fengqiao.proto.cases.v1.SupervisionServiceGrpc;
import org.junit.jupiter.api.Test;

/** The table of moves in the contract of supervisions says what the rules say. */
class SupervisionMovesTableTest {
  private static final Pattern ROW =
      Pattern.compile("// \\| ([A-Z_]+) \\((\\w+)\\) \\| ([^|]*) \\| [^|]* \\| [^|]* \\|");

  /** The call and the states of each move. */
  private static Map<SupervisionMove, List<String>> table() throws IOException {
    var path = "/fengqiao/cases/v1/supervision_service.proto";
    var table = new EnumMap<SupervisionMove, List<String>>(SupervisionMove.class);
    try (var in = Objects.requireNonNull(SupervisionServiceGrpc.class.getResourceAsStream(path))) {
      ROW.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .results()
          .forEach(row ->
              table.put(
                  SupervisionMove.valueOf(row.group(1)), List.of(row.group(2), row.group(3))));
    }
    return table;
  }

  @Test
  void saysWhichStateAllowsEachMove() throws IOException {
    var table = table();
    assertEquals(List.of(SupervisionMove.values()), List.copyOf(table.keySet()));
    table.forEach((move, row) -> {
      var allowing =
          Stream.of(SupervisionStatus.values())
              .filter(status -> SupervisionMove.legalIn(status).contains(move.name()))
              .map(status -> status.name().toLowerCase(Locale.ROOT))
              .toList();
      assertEquals(allowing, Arrays.asList(row.get(1).split(", ")), move::name);
    });
  }

  @Test
  void namesTheCallOfEachMove() throws IOException {
    var calls =
        SupervisionServiceGrpc.getServiceDescriptor().getMethods().stream()
            .map(method -> String.valueOf(method.getBareMethodName()))
            .toList();
    for (var row : table().values()) {
      assertEquals(1, calls.stream().filter(row.getFirst()::equals).count(), row::toString);
    }
  }
}
