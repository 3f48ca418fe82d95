package org.fengqiao.application.grids;

import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.fengqiao.application.grids.GroundTown.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.grids.QrBinding;
import org.fengqiao.domain.grids.QrCode;
import org.fengqiao.domain.grids.QrCodeFact;
import org.fengqiao.domain.grids.QrCodeId;
import org.fengqiao.domain.partners.PartnerReason;
import org.junit.jupiter.api.Test;

/** What QR codes, and placing things on the ground, promise on any store. */
public interface QrCodesContract {
  /** Over an empty store; asked once a test. */
  GroundPorts ports();

  private GroundTown town() {
    return new GroundTown(ports());
  }

  private IssueQrCode issue(GroundTown town) {
    return new IssueQrCode(
        town.access, town.ports.ground(), town.ids, town.ports.store(), town.clock);
  }

  private RevokeQrCode revoke(GroundTown town) {
    return new RevokeQrCode(
        town.access, town.ports.aggregates(), town.ids, town.ports.store(), town.clock);
  }

  private ResolveQrCode resolve(GroundTown town) {
    return new GroundOffice(town).resolveQrCode();
  }

  private Loaded<QrCode> aQrCode(GroundTown town) {
    var spot = new Spot.InGrid(town.aGrid().id());
    var binding = new QrBinding.Households("1至30号", 30);
    var command = new IssueQrCode.Command(town.request(), spot, binding);
    return issue(town).issue(caller(), command).resource();
  }

  private static RevokeQrCode.Command revoking(
      GroundTown town, QrCodeId id, Optional<String> etag, String reason) {
    return new RevokeQrCode.Command(town.request(), id, etag, reason);
  }

  @Test
  default void resolvesAScanToTheGridItHangsInWithItsWords() {
    var town = town();
    var code = aQrCode(town).aggregate();
    var resolved = resolve(town).resolve(caller(), code.id());
    assertEquals(VILLAGE, resolved.patch().division());
    assertEquals(code.bearer().grid(), resolved.patch().grid());
    assertEquals(Optional.of(code.id().value()), resolved.patch().qrCode());
    assertEquals(List.of("白银区", "水川镇", "新安村村民委员会", "第一网格", "1至30号"), resolved.place());
  }

  @Test
  default void drawsAnotherCodeEachTime() {
    var town = town();
    assertNotEquals(aQrCode(town).aggregate().id(), aQrCode(town).aggregate().id());
  }

  @Test
  default void resolvesNoMoreOnceRevokedAndStillShows() {
    var town = town();
    var id = aQrCode(town).aggregate().id();
    revoke(town).revoke(caller(), revoking(town, id, Optional.empty(), ""));
    assertRefused(GridReason.QR_CODE_REVOKED, () -> resolve(town).resolve(caller(), id));
    assertRefused(
        GridReason.QR_CODE_REVOKED,
        () -> town.ports.ground().patch(new Spot.AtQrCode(id), _ -> true));
    var shown = new GetQrCode(town.access, town.ports.qrCodes()).get(caller(), id).aggregate();
    assertEquals(Optional.of(town.now()), shown.revoked());
    assertRefused(
        GridReason.QR_CODE_REVOKED,
        () -> revoke(town).revoke(caller(), revoking(town, id, Optional.empty(), "")));
  }

  @Test
  default void keepsTheReasonOfARevocationInAContent() {
    var town = town();
    var id = aQrCode(town).aggregate().id();
    revoke(town).revoke(caller(), revoking(town, id, Optional.empty(), "牌子被撕"));
    var fact = town.ports.journal().of(id.ref(), 1, 1).getFirst().facts().getFirst();
    var reason = ((QrCodeFact.QrCodeRevoked) fact).reason().orElseThrow();
    var kept = town.ports.contents().find(List.of(reason.id())).values().iterator().next();
    assertEquals(Map.of("reason", "牌子被撕"), kept.fields());
    assertEquals(reason, kept.ref());
  }

  @Test
  default void refusesToRevokeByAStaleEtag() {
    var town = town();
    var code = aQrCode(town);
    var stale = revoking(town, code.aggregate().id(), Optional.of("7"), "");
    assertRefused(RequestReason.STALE_ETAG, () -> revoke(town).revoke(caller(), stale));
    var current = Optional.of(code.version().etag());
    var fresh = revoking(town, code.aggregate().id(), current, "");
    assertEquals(2, revoke(town).revoke(caller(), fresh).resource().version().number());
  }

  @Test
  default void refusesACodeForWhatIsNoGrid() {
    var town = town();
    var binding = new QrBinding.Building("3号楼");
    assertRefused(
        RequestReason.INVALID_FIELD,
        () -> new IssueQrCode.Command(town.request(), new Spot.InDivision(VILLAGE), binding));
    var grid = new Spot.InGrid(new GridId(new UUID(9, 9)));
    var inGrid = new IssueQrCode.Command(town.request(), grid, binding);
    assertRefused(GridReason.GRID_NOT_FOUND, () -> issue(town).issue(caller(), inGrid));
    var microGrid = new Spot.InMicroGrid(new MicroGridId(new UUID(9, 9)));
    var inMicroGrid = new IssueQrCode.Command(town.request(), microGrid, binding);
    assertRefused(GridReason.MICRO_GRID_NOT_FOUND, () -> issue(town).issue(caller(), inMicroGrid));
  }

  @Test
  default void refusesACodeThatIsNotThere() {
    var town = town();
    var absent = new QrCodeId("0123456789abcdef");
    var get = new GetQrCode(town.access, town.ports.qrCodes());
    assertRefused(GridReason.QR_CODE_NOT_FOUND, () -> get.get(caller(), absent));
    assertRefused(GridReason.QR_CODE_NOT_FOUND, () -> resolve(town).resolve(caller(), absent));
    var command = revoking(town, absent, Optional.empty(), "");
    assertRefused(GridReason.QR_CODE_NOT_FOUND, () -> revoke(town).revoke(caller(), command));
  }

  @Test
  default void refusesEachCallWithoutItsRight() {
    var town = town();
    var id = aQrCode(town).aggregate().id();
    var spot = new Spot.InGrid(town.aGrid().id());
    var command = new IssueQrCode.Command(town.request(), spot, new QrBinding.Building("3号楼"));
    assertRefused(PartnerReason.RIGHT_MISSING, () -> issue(town).issue(stranger(), command));
    assertRefused(PartnerReason.RIGHT_MISSING, () -> resolve(town).resolve(stranger(), id));
    assertRefused(
        PartnerReason.RIGHT_MISSING,
        () -> new GetQrCode(town.access, town.ports.qrCodes()).get(stranger(), id));
    var revoking = revoking(town, id, Optional.empty(), "");
    assertRefused(PartnerReason.RIGHT_MISSING, () -> revoke(town).revoke(stranger(), revoking));
  }

  @Test
  default void placesASpotAndTellsAnUnknownOneLikeOneOutOfScope() {
    var town = town();
    town.aGrid();
    var ground = town.ports.ground();
    assertEquals(Patch.of(VILLAGE), ground.patch(new Spot.InDivision(VILLAGE), _ -> true));
    var absent = new Spot.InDivision(new DivisionCode("620402202999"));
    assertRefused(PartnerReason.PATCH_OFF_SCOPE, () -> ground.patch(absent, _ -> true));
    assertRefused(GridReason.DIVISION_NOT_FOUND, () -> ground.known(absent));
    var noGrid = new Spot.InGrid(new GridId(new UUID(9, 9)));
    assertRefused(GridReason.GRID_NOT_FOUND, () -> ground.standing(noGrid));
  }
}
