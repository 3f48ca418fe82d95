package org.fengqiao.adapters.grpc;

import com.google.protobuf.Message;
import jakarta.inject.Inject;
import org.fengqiao.application.mediation.MediationViews;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.mediation.Mediation;

/** Makes the answers of the moves of mediations, which are all alike. */
final class MediationAnswers {
  private static final String MEDIATION = "mediation";
  private static final String REPEATED = "repeated";

  private final MediationViews views;

  @Inject
  MediationAnswers(MediationViews views) {
    this.views = views;
  }

  /**
   * The response of a move.
   *
   * @param empty of the rpc's own type, with the fields {@code mediation} and {@code repeated}
   */
  <R extends Message> R of(Caller caller, Answer<Mediation> answer, R empty) {
    var shown = MediationProtos.toProto(views.of(caller, answer));
    var filled =
        empty
            .newBuilderForType()
            .setField(Requests.field(empty, MEDIATION), shown)
            .setField(Requests.field(empty, REPEATED), answer.repeated())
            .build();
    @SuppressWarnings("unchecked") // A builder builds what made it.
    var response = (R) filled;
    return response;
  }
}
