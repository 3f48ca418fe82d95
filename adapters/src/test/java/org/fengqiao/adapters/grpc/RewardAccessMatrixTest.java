package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.Message;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.partners.Right;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rpc of rewards is open to the roles that its rule names, and shut to all others. */
class RewardAccessMatrixTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "rewards-access.md");
  private static final Set<String> SHUT =
      Set.of("PERMISSION_DENIED RIGHT_MISSING", "PERMISSION_DENIED RIGHT_OF_HANDLER");

  private final RewardWire wire = new RewardWire();
  private final RewardAccess access = new RewardAccess(wire);

  @AfterEach
  void stop() {
    wire.close();
  }

  /** A partner of that role, of every unit that has to do with clues, which views the district. */
  private String admit(String id, Set<Right> rights) {
    var town = wire.town;
    return wire.admit(
        town.caller(
            id,
            rights,
            Set.of(GroundTown.DISTRICT),
            town.handling,
            town.office,
            wire.keepers.unit));
  }

  private String admit(RewardRole role) {
    return admit(role.name().toLowerCase(Locale.ROOT).replace('_', '-'), role.rights());
  }

  /** What is refused of a call. */
  private Optional<Refused> refused(Message request, String by) {
    try {
      wire.answer(request, by, "en");
      return Optional.empty();
    } catch (StatusRuntimeException e) {
      return Optional.of(Refused.of(e));
    }
  }

  private boolean isShut(Message request, String by) {
    return refused(request, by).map(Refused::what).filter(SHUT::contains).isPresent();
  }

  private RewardAccess.Rule rule(UnaryRpcs service, String rpc) {
    return access
        .of(service.prototype(rpc).getClass())
        .orElseThrow(() -> new AssertionError("no rule of " + rpc + " in RewardAccess"));
  }

  @Test
  void hasARuleOfEveryRpc() {
    var ruled =
        RewardWire.RPCS.stream()
            .flatMap(service -> service.names().stream().map(rpc -> rule(service, rpc)))
            .collect(Collectors.toSet());
    assertEquals(
        RewardWire.RPCS.stream().mapToInt(service -> service.service().getMethods().size()).sum(),
        ruled.size(),
        "streams too, of which there is none yet");
  }

  @ParameterizedTest
  @EnumSource
  void opensEachRpcToTheRolesOfItsRuleAlone(RewardRole role) {
    var by = admit(role);
    assertAll(
        RewardWire.RPCS.stream()
            .flatMap(service ->
                service.names().stream()
                    .map(rpc ->
                        () -> {
                          var rule = rule(service, rpc);
                          assertEquals(
                              rule.open().contains(role),
                              !isShut(rule.sample(), by),
                              () -> rpc + " by " + role.title());
                        })));
  }

  @ParameterizedTest
  @EnumSource(
      value = Right.class,
      names = {"SUBMIT_CLUE", "ASSIGN_CLUE", "VERIFY_CLUE", "LINK_CLUE", "DISPOSE_CLUE"})
  void letsNobodyLookWhoMayHandleCluesWhateverElseItMay(Right handling) {
    var rights = EnumSet.copyOf(RewardRole.CUSTODIAN.rights());
    rights.add(handling);
    var by = admit("both", rights);
    var clue = wire.submitted(1);
    var ask = new VaultRequests(wire);
    for (var move :
        List.of(ask.asking(clue), ask.agreeing(clue), ask.looking(clue), ask.erasing(clue))) {
      var refused = refused(move.build(), by).orElseThrow();
      assertEquals("PERMISSION_DENIED RIGHT_OF_HANDLER", refused.what());
      assertEquals(handling.name(), refused.metadata("right"));
    }
  }

  @Test
  void isWhatTheDocumentSays() throws IOException {
    assertEquals(
        document(),
        Files.readString(DOCUMENT),
        "docs/rewards-access.md is not what the code says; it should be what was expected");
  }

  private String document() {
    return """
    # Who may call what of rewards

    The roles of those whom a deployment lets in 接入角色, the rights of each, and to which of
    them each rpc of `fengqiao.rewards.v1` is open ✓. All others are refused by
    PERMISSION_DENIED: RIGHT_MISSING, or RIGHT_OF_HANDLER in the vault. What is open is open on
    what the partner sees, and to officers of the unit whose move it is, alone. Whoever has a
    right to submit, assign, verify, link or dispose of clues looks at no reporter, whatever
    else it may.

    Generated from the rules in `RewardAccess` and `RewardRole` by `RewardAccessMatrixTest`,
    which makes the call of every cell, and fails where this text is another.

    | role | 角色 | rights |
    |---|---|---|
    """
        + Stream.of(RewardRole.values())
            .map(RewardAccessMatrixTest::row)
            .collect(Collectors.joining())
        + RewardWire.RPCS.stream().map(this::table).collect(Collectors.joining());
  }

  private static String row(RewardRole role) {
    var rights =
        role.rights().stream().map(right -> "`" + right + "`").collect(Collectors.joining(" "));
    return "| %s | %s | %s |\n".formatted(role.title(), role.chinese(), rights);
  }

  private String table(UnaryRpcs service) {
    var name = service.service().getName();
    var titles =
        Stream.of(RewardRole.values()).map(RewardRole::title).collect(Collectors.joining(" | "));
    var rows = service.names().stream().map(rpc -> row(service, rpc)).collect(Collectors.joining());
    return "\n## "
        + name.substring(name.lastIndexOf('.') + 1)
        + "\n\n"
        + "| rpc | right | "
        + titles
        + " |\n|---|---|"
        + "---|".repeat(RewardRole.values().length)
        + "\n"
        + rows;
  }

  /** Its right is what a stranger is told to lack. */
  private String row(UnaryRpcs service, String rpc) {
    var rule = rule(service, rpc);
    var right = refused(rule.sample(), admit(RewardRole.STRANGER)).orElseThrow().metadata("right");
    var cells =
        Stream.of(RewardRole.values())
            .map(role -> rule.open().contains(role) ? "✓" : "")
            .collect(Collectors.joining(" | "));
    return "| %s | `%s` | %s |\n".formatted(rpc, right, cells);
  }
}
