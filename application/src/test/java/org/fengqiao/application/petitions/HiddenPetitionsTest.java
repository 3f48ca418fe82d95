package org.fengqiao.application.petitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.petitions.PetitionFilter.Scope;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.petitions.Forwarding;
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionId;
import org.fengqiao.domain.petitions.PetitionKind;
import org.fengqiao.domain.petitions.PetitionReason;
import org.fengqiao.domain.petitions.PetitionStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** An accusation, as whom it accuses does not see it. */
class HiddenPetitionsTest {
  private final PetitionTown town = new PetitionTown();
  private final Caller accused = town.caller("all", Set.of(GroundTown.DISTRICT), town.bureau);
  private final Petition p = accusing(List.of(town.bureau.unit()), List.of());

  private Petition accusing(List<UnitId> units, List<PostId> posts) {
    var sketch = town.letter(PetitionKind.ACCUSATION).accusing(units, posts);
    return town.register.register(town.xinfang(), sketch.command()).aggregate();
  }

  private static void notFound(Executable call) {
    var refusal = assertThrows(Refusal.class, call);
    assertEquals(PetitionReason.PETITION_NOT_FOUND, refusal.reason());
  }

  private List<PetitionId> listed(Caller caller) {
    var scope = new Scope.InDivision(GroundTown.DISTRICT);
    var filter = new PetitionFilter(scope, Optional.empty(), Optional.empty(), false, false);
    return town.list.list(caller, filter, PageRequest.FIRST).items().stream()
        .map(view -> view.subject().id())
        .toList();
  }

  @Test
  void areNeitherShownNorListedNorMoved() {
    notFound(() -> town.get.get(accused, p.id()));
    assertEquals(List.of(), listed(accused));
    assertEquals(List.of(p.id()), listed(town.above()));
    var on = town.on(accused, p, town.bureau);
    notFound(() -> town.withdraw.withdraw(accused, new WithdrawPetition.Command(on, "撤回")));
    notFound(() -> town.erase.erase(accused, new ErasePetitioner.Command(on)));
  }

  @Test
  void areHiddenFromTheUnitOfAnAccusedPost() {
    var other = town.withdrawn(p);
    var posted = accusing(List.of(), List.of(town.other.post()));
    notFound(() -> town.get.get(town.bureaus(), posted.id()));
    assertEquals(List.of(posted.id()), listed(accused));
    assertFalse(listed(accused).contains(other.id()));
  }

  @Test
  void areNotRoutedToWhomTheyAccuseNorPutInItsCharge() {
    var on = town.on(town.xinfang(), p, town.office);
    var routing = new RoutePetition.Command(on, town.bureau.unit(), Forwarding.ASSIGN, "请办理");
    var refusal = assertThrows(Refusal.class, () -> town.route.route(town.xinfang(), routing));
    assertEquals(PetitionReason.ROUTED_TO_ACCUSED, refusal.reason());
    var marking =
        new MarkBacklog.Command(
            town.on(town.xinfang(), p, town.office),
            town.bureau.post(),
            town.bureau.officer(),
            "积案");
    assertThrows(Refusal.class, () -> town.mark.mark(town.xinfang(), marking));
  }

  @Test
  void keepNobodyFromFilingWhoDoesNotSeeThem() {
    var sketch = town.letter(PetitionKind.CLAIM).by(accused, town.bureau);
    var filed = town.register.register(accused, sketch.command()).aggregate();
    assertEquals(
        PetitionStatus.WITHDRAWN,
        town.withdraw
            .withdraw(
                accused, new WithdrawPetition.Command(town.on(accused, filed, town.bureau), "撤回"))
            .aggregate()
            .status());
    var again = town.letter(PetitionKind.CLAIM).command();
    var refusal = assertThrows(Refusal.class, () -> town.register.register(town.xinfang(), again));
    assertEquals(p.id().name(), refusal.details().get("petition"));
  }
}
