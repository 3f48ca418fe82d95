package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fengqiao.domain.cases.whistles.CallStatus;
import org.fengqiao.domain.cases.whistles.WhistleMove;
import org.fengqiao.domain.cases.whistles.WhistleStatus;
import org.fengqiao.proto.cases.v1.WhistleServiceGrpc;
import org.junit.jupiter.api.Test;

/** The table of moves in the contract of whistles says what the rules say. */
class WhistleMovesTableTest {
  private static final Pattern ROW =
      Pattern.compile("// \\| ([A-Z_]+) \\((\\w+)\\) \\| ([^|]*) \\| ([^|]*) \\| [^|]* \\|");

  /** The cells of each move's row after its name. */
  private static Map<WhistleMove, List<String>> table() throws IOException {
    var path = "/fengqiao/cases/v1/whistle_service.proto";
    var table = new EnumMap<WhistleMove, List<String>>(WhistleMove.class);
    try (var in = Objects.requireNonNull(WhistleServiceGrpc.class.getResourceAsStream(path))) {
      ROW.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .results()
          .forEach(row ->
              table.put(
                  WhistleMove.valueOf(row.group(1)),
                  List.of(row.group(2), row.group(3), row.group(4))));
    }
    return table;
  }

  private static List<String> words(String cell) {
    return Arrays.stream(cell.split(", ")).map(word -> word.replace(' ', '_')).toList();
  }

  @Test
  void saysWhichStateOfTheWhistleAllowsEachMove() throws IOException {
    var table = table();
    assertEquals(List.of(WhistleMove.values()), List.copyOf(table.keySet()));
    table.forEach((move, row) -> {
      var allowing =
          Stream.of(WhistleStatus.values())
              .filter(status -> WhistleMove.legalIn(status).contains(move.name()))
              .map(status -> status.name().toLowerCase(Locale.ROOT))
              .toList();
      assertEquals(allowing, words(row.get(1)), move::name);
    });
  }

  @Test
  void saysWhichStateOfAnOrgansCallAllowsEachMoveForIt() throws IOException {
    var checked = new ArrayList<WhistleMove>();
    table()
        .forEach((move, row) -> {
          var allowing =
              Stream.of(CallStatus.values())
                  .filter(status -> WhistleMove.legalFor(status).contains(move.name()))
                  .map(status -> status.name().toLowerCase(Locale.ROOT))
                  .toList();
          if (!allowing.isEmpty()) {
            assertEquals(allowing, words(row.get(2)), move::name);
            checked.add(move);
          }
        });
    assertEquals(
        List.of(WhistleMove.REPORT_IN, WhistleMove.RECORD_OUTCOME, WhistleMove.APPRAISE), checked);
  }

  @Test
  void namesTheCallOfEachMove() throws IOException {
    var calls =
        WhistleServiceGrpc.getServiceDescriptor().getMethods().stream()
            .map(method -> String.valueOf(method.getBareMethodName()))
            .toList();
    for (var row : table().values()) {
      assertEquals(1, calls.stream().filter(row.getFirst()::equals).count(), row::toString);
    }
  }
}
