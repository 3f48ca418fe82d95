package org.fengqiao.adapters.grpc;

import com.google.protobuf.Message;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;

/** Reads what every request names by which an officer moves something. */
final class OfficerMoves {
  private OfficerMoves() {}

  /**
   * The move of a request with the fields {@code request_id}, {@code name}, {@code etag} and {@code
   * acting_officer}.
   *
   * @param id reads a name, of the field it came in
   * @throws org.fengqiao.domain.Refusal INVALID_FIELD
   */
  static <I> OfficerMove<I> of(Caller caller, Message request, BiFunction<String, String, I> id) {
    return new OfficerMove<>(
        Requests.of(caller, request),
        id.apply("name", Requests.text(request, "name")),
        Names.optional(Requests.text(request, "etag"), Function.identity()),
        CaseCommands.officer(Requests.text(request, "acting_officer")));
  }
}
