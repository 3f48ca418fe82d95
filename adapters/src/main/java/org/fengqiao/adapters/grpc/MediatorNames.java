package org.fengqiao.adapters.grpc;

import com.google.protobuf.Message;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fengqiao.application.mediation.Revision;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.OrganizationId;

/** Reads the names of mediation organizations and mediators, and what a change of one names. */
final class MediatorNames {
  private MediatorNames() {}

  static OrganizationId organization(String field, String name) {
    return new OrganizationId(Names.uuid(field, "mediationOrganizations", name));
  }

  static MediatorId mediator(String field, String name) {
    return new MediatorId(Names.uuid(field, "mediators", name));
  }

  /**
   * The change of a request with the fields {@code request_id}, {@code name} and {@code etag}.
   *
   * @param id reads a name, of the field it came in
   * @throws org.fengqiao.domain.Refusal INVALID_FIELD
   */
  static <I> Revision<I> revision(
      Caller caller, Message request, BiFunction<String, String, I> id) {
    return revision(caller, request, request, id);
  }

  /** The same of a request whose {@code resource} has the name and the etag. */
  static <I> Revision<I> revision(
      Caller caller, Message request, Message resource, BiFunction<String, String, I> id) {
    return new Revision<>(
        Requests.of(caller, request),
        id.apply("name", Requests.text(resource, "name")),
        Names.optional(Requests.text(resource, "etag"), Function.identity()));
  }

  /**
   * What a list of texts says, each once.
   *
   * @param reading reads one, of the field and place it came in
   */
  static <T> Set<T> all(String field, List<String> texts, BiFunction<String, String, T> reading) {
    var read = new LinkedHashSet<T>();
    for (int i = 0; i < texts.size(); i++) {
      read.add(reading.apply(field + "[" + i + "]", texts.get(i)));
    }
    return read;
  }
}
