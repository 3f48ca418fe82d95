package org.fengqiao.bootstrap.story;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.fengqiao.proto.partners.v1.GetPartnerRequest;
import org.fengqiao.proto.partners.v1.PartnerServiceGrpc;
import org.fengqiao.proto.people.v1.GetOfficerRequest;
import org.fengqiao.proto.people.v1.GetPostRequest;
import org.fengqiao.proto.people.v1.GetUnitRequest;
import org.fengqiao.proto.people.v1.ListAppointmentsRequest;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc.PeopleServiceBlockingStub;
import org.fengqiao.proto.people.v1.Post;

/**
 * Who is who, as the server says; each is asked once. A post is told by its title in Chinese, which
 * is the place's language, and by the role of its pack elsewhere.
 */
final class Names {
  private final Line line;
  private final boolean titles;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  Names(Line line, boolean titles) {
    this.line = line;
    this.titles = titles;
  }

  /** A post by its name. */
  String post(String name) {
    return known(name, this::askPost);
  }

  private String askPost(String name) {
    return called(people().getPost(GetPostRequest.newBuilder().setName(name).build()));
  }

  private String called(Post post) {
    return titles ? post.getTitle() : post.getRole();
  }

  /** An officer by name: the post, where there is one, and the person. */
  String officer(String name) {
    return known(name, this::askOfficer);
  }

  private String askOfficer(String name) {
    var appointments =
        people()
            .listAppointments(
                ListAppointmentsRequest.newBuilder().setOfficer(name).setPageSize(1).build())
            .getAppointmentsList();
    var person = people().getOfficer(GetOfficerRequest.newBuilder().setName(name).build());
    return appointments.stream()
        .findFirst()
        .map(appointment -> post(appointment.getPost()) + " " + person.getDisplayName())
        .orElse(person.getDisplayName());
  }

  /** A partner by name. */
  String partner(String name) {
    return known(name, this::askPartner);
  }

  private String askPartner(String name) {
    return line.call(PartnerServiceGrpc::newBlockingStub)
        .getPartner(GetPartnerRequest.newBuilder().setName(name).build())
        .getDisplayName();
  }

  /** A unit by its name. */
  String unit(String name) {
    return known(name, this::askUnit);
  }

  private String askUnit(String name) {
    return people().getUnit(GetUnitRequest.newBuilder().setName(name).build()).getDisplayName();
  }

  /** The number of a case by its name. */
  String caseNumber(String name) {
    return known(name, one -> line.get(one).getNumber());
  }

  private String known(String name, UnaryOperator<String> ask) {
    var before = known.get(name);
    if (before != null) {
      return before;
    }
    var asked = ask.apply(name);
    known.put(name, asked);
    return asked;
  }

  private PeopleServiceBlockingStub people() {
    return line.call(PeopleServiceGrpc::newBlockingStub);
  }
}
