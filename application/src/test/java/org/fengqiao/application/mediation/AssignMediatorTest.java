package org.fengqiao.application.mediation;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.application.store.StoreFixture;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationReason;
import org.fengqiao.domain.mediation.MediatorId;
import org.junit.jupiter.api.Test;

class AssignMediatorTest {
  private static final int ROUNDS = 20;

  private final MediationTown town = new MediationTown();

  private MediatorId assigned(AssignMediator.Command command) {
    return town.assign.assign(town.mediation(), command).aggregate().panel().sitting().getLast();
  }

  private AssignMediator.Command byBalance(Mediation m) {
    return new AssignMediator.Command(town.on(m), Optional.empty());
  }

  /** Each rests on loads that the other changes: one of them must have decided again. */
  @Test
  void givesTwoThatAreAssignedAtOnceToTwoMediators() throws Exception {
    var mediators = List.of(town.aMediator(), town.aMediator());
    for (int round = 1; round <= ROUNDS; round++) {
      var two = List.of(town.accepted(), town.accepted());
      var commands = two.stream().map(this::byBalance).toList();
      var given = StoreFixture.together(2, i -> assigned(commands.get(i)));
      assertEquals(new HashSet<>(mediators), new HashSet<>(given));
      for (var id : mediators) {
        assertEquals(round, town.people.register.mediator(id).aggregate().load().taken());
      }
      two.forEach(this::withdraw);
    }
  }

  @Test
  void leavesTheLastRoomOfAMediatorToOneOfTwo() throws Exception {
    var mediator = town.aMediator();
    town.people.update(mediator, MediatorTown.mostOpen(1));
    var commands = Stream.of(town.accepted(), town.accepted()).map(this::byBalance).toList();
    var given =
        StoreFixture.together(
            2,
            i -> {
              try {
                return Optional.of(assigned(commands.get(i)));
              } catch (Refusal refusal) {
                assertEquals(MediationReason.NO_MEDIATOR, refusal.reason());
                return Optional.<MediatorId>empty();
              }
            });
    assertEquals(1, given.stream().filter(Optional::isPresent).count());
    assertEquals(1, town.people.register.mediator(mediator).aggregate().load().open().size());
  }

  private void withdraw(Mediation m) {
    town.withdraw.withdraw(town.mediation(), new WithdrawMediation.Command(town.on(m), "已和解"));
  }

  @Test
  void givesWhatIsAskedAgainNoSecondMediator() {
    town.aMediator();
    town.aMediator();
    var command = byBalance(town.accepted());
    var first = assigned(command);
    assertEquals(first, assigned(command));
    assertEquals(1, town.people.register.mediator(first).aggregate().load().taken());
  }

  @Test
  void takesWhomThePartiesChoseIfNothingBindsThem() {
    var one = town.aMediator();
    var away = town.aMediator();
    town.people.pause(away);
    var m = town.accepted();
    assertRefused(
        MediationReason.NO_MEDIATOR,
        () -> assigned(new AssignMediator.Command(town.on(m), Optional.of(away))));
    assertEquals(one, assigned(new AssignMediator.Command(town.on(m), Optional.of(one))));
  }
}
