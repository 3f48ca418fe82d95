package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.QrCode;
import org.fengqiao.domain.grids.QrCodeId;
import org.fengqiao.domain.partners.Right;

/** Revokes a QR code, for ever. */
public final class RevokeQrCode {
  private static final int LONGEST_REASON = 500;

  private final Access access;
  private final Aggregates aggregates;
  private final Ids ids;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public RevokeQrCode(
      Access access, Aggregates aggregates, Ids ids, Store store, InstantSource clock) {
    this.access = access;
    this.aggregates = aggregates;
    this.ids = ids;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Which code, and why.
   *
   * @param reason 0 to 500 characters
   */
  public record Command(Request request, QrCodeId id, Optional<String> etag, String reason) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(id);
      Objects.requireNonNull(etag);
      reason = Text.optional("reason", reason, LONGEST_REASON);
    }
  }

  /**
   * Revokes it.
   *
   * @throws Refusal RIGHT_MISSING, QR_CODE_NOT_FOUND, QR_CODE_REVOKED, STALE_ETAG, INVALID_FIELD,
   *     REQUEST_ID_REUSED
   */
  public Answer<QrCode> revoke(Caller caller, Command command) {
    access.require(caller, Right.REVOKE_QR_CODE);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<QrCode> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var name = new Spot.AtQrCode(command.id()).name();
    var found =
        aggregates
            .find(QrCode.class, command.id().ref())
            .orElseThrow(() -> Refusal.notFound(GridReason.QR_CODE_NOT_FOUND, name))
            .checked(command.etag());
    var words = words(command.reason());
    var decided = found.aggregate().revoke(now, words.map(Content::ref));
    return Changes.moving(Actor.of(caller.partner()), now, found, decided)
        .with(words.map(List::of).orElse(List.of()));
  }

  private Optional<Content> words(String reason) {
    return reason.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Content(
                new ContentId(ids.next()),
                ids.random(Content.SALT_BYTES),
                Map.of("reason", reason)));
  }
}
