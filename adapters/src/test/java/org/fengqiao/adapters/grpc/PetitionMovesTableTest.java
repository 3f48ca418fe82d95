package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fengqiao.domain.petitions.PetitionKind;
import org.fengqiao.domain.petitions.PetitionMove;
import org.fengqiao.domain.petitions.PetitionStatus;
import org.fengqiao.proto.petitions.v1.PetitionServiceGrpc;
import org.junit.jupiter.api.Test;

/** The table of moves in the contract of petitions says what the rules say. */
class PetitionMovesTableTest {
  private static final Pattern ROW =
      Pattern.compile("// \\| ([A-Z_]+) \\((\\w+)\\) \\| ([^|]*) \\| ([^|]*) \\| [^|]* \\|");

  /** The cells of each move's row after its name. */
  private static Map<PetitionMove, List<String>> table() throws IOException {
    var path = "/fengqiao/petitions/v1/petition_service.proto";
    var table = new EnumMap<PetitionMove, List<String>>(PetitionMove.class);
    try (var in = Objects.requireNonNull(PetitionServiceGrpc.class.getResourceAsStream(path))) {
      ROW.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .results()
          .forEach(row ->
              table.put(
                  PetitionMove.valueOf(row.group(1)),
                  List.of(row.group(2), row.group(3), row.group(4))));
    }
    return table;
  }

  private static <E extends Enum<E>> List<String> words(E[] all, Predicate<E> meant) {
    return Stream.of(all).filter(meant).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
  }

  @Test
  void saysWhichStateAllowsEachMoveAndOfWhichKind() throws IOException {
    var table = table();
    assertEquals(List.of(PetitionMove.values()), List.copyOf(table.keySet()));
    table.forEach((move, row) -> {
      var kinds = row.get(1).equals("any") ? "suggestion, accusation, claim" : row.get(1);
      assertEquals(
          words(PetitionKind.values(), move::isOf), List.of(kinds.split(", ")), move::name);
      assertEquals(
          words(PetitionStatus.values(), move::isLegalIn),
          List.of(row.get(2).split(", ")),
          move::name);
    });
  }

  @Test
  void namesTheCallOfEachMove() throws IOException {
    var calls =
        PetitionServiceGrpc.getServiceDescriptor().getMethods().stream()
            .map(method -> String.valueOf(method.getBareMethodName()))
            .toList();
    for (var row : table().values()) {
      assertEquals(1, calls.stream().filter(row.getFirst()::equals).count(), row::toString);
    }
  }
}
