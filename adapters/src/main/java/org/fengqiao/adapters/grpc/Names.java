package org.fengqiao.adapters.grpc;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.FacilityId;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.QrCodeId;
import org.fengqiao.domain.grids.ReadingId;
import org.fengqiao.domain.grids.ZoneId;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.TokenId;
import org.fengqiao.domain.people.AbsenceId;
import org.fengqiao.domain.people.AppointmentId;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PairingId;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.ProjectId;
import org.fengqiao.domain.people.TeamId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.people.VisitId;
import org.fengqiao.domain.policies.PackId;
import org.fengqiao.domain.policies.PackVersion;

/**
 * Resource names, as {@code cases/{uuid}}, to ids and back. Reading one refuses with INVALID_FIELD,
 * naming the field it came in and the form it should have.
 */
final class Names {
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  private static final String VERSIONS = "versions/";
  private static final String PACK_FORM = "packs/{id} or packs/{id}/versions/{n}";
  private static final String TOKENS = "tokens/";
  private static final String TOKEN_FORM = "partners/{id}/tokens/{uuid}";
  private static final String APPOINTMENTS = "appointments/";
  private static final String APPOINTMENT_FORM = "posts/{uuid}/appointments/{uuid}";

  private static final String ABSENCES = "absences/";
  private static final String ABSENCE_FORM = "officers/{uuid}/absences/{uuid}";

  private static final String READINGS = "readings/";
  private static final String READING_FORM = "{patch}/readings/{yyyy-mm-dd}";

  private Names() {}

  static CaseId caseId(String field, String name) {
    return new CaseId(uuid(field, "cases", name));
  }

  static DivisionCode division(String field, String name) {
    return id(field, "divisions/{12 digits}", after("divisions/", name), DivisionCode::new);
  }

  static GridId grid(String field, String name) {
    return new GridId(uuid(field, "grids", name));
  }

  static MicroGridId microGrid(String field, String name) {
    return new MicroGridId(uuid(field, "microGrids", name));
  }

  static ZoneId zone(String field, String name) {
    return new ZoneId(uuid(field, "zones", name));
  }

  static FacilityId facility(String field, String name) {
    return new FacilityId(uuid(field, "facilities", name));
  }

  static UnitId unit(String field, String name) {
    return new UnitId(uuid(field, "units", name));
  }

  static PostId post(String field, String name) {
    return new PostId(uuid(field, "posts", name));
  }

  static OfficerId officer(String field, String name) {
    return new OfficerId(uuid(field, "officers", name));
  }

  static TeamId team(String field, String name) {
    return new TeamId(uuid(field, "teams", name));
  }

  static PairingId pairing(String field, String name) {
    return new PairingId(uuid(field, "pairings", name));
  }

  static ProjectId project(String field, String name) {
    return new ProjectId(uuid(field, "projects", name));
  }

  static PartnerId partner(String field, String name) {
    return id(field, "partners/{id}", after("partners/", name), PartnerId::new);
  }

  static QrCodeId qrCode(String field, String name) {
    return id(field, "qrCodes/{code}", after("qrCodes/", name), QrCodeId::new);
  }

  /** The patch and the day of {@code {patch}/readings/{yyyy-mm-dd}}. */
  static ReadingId reading(String field, String name) {
    var patch = parent(field, name, READINGS, READING_FORM);
    var last = name.substring(patch.length() + 1);
    return id(
        field,
        READING_FORM,
        after(READINGS, last),
        day -> new ReadingId(Spots.required(field, patch).name(), Times.toDate(field, day)));
  }

  static CalendarId calendar(String field, String name) {
    return id(field, "calendars/{id}", after("calendars/", name), CalendarId::new);
  }

  /** The pack part of {@code packs/{id}} or {@code packs/{id}/versions/{n}}. */
  static PackId pack(String field, String name) {
    int at = name.indexOf("/" + VERSIONS);
    return id(
        field, PACK_FORM, after("packs/", at < 0 ? name : name.substring(0, at)), PackId::new);
  }

  /** The version that {@code packs/{id}/versions/{n}} names; empty for {@code packs/{id}}. */
  static Optional<PackVersion> packVersion(String field, String name) {
    var pack = pack(field, name);
    int at = name.indexOf("/" + VERSIONS);
    return at < 0
        ? Optional.empty()
        : Optional.of(
            id(
                field,
                PACK_FORM,
                after(VERSIONS, name.substring(at + 1)).filter(NUMBER.asMatchPredicate()),
                number -> new PackVersion(pack, Integer.parseInt(number))));
  }

  /** The post part of {@code posts/{uuid}/appointments/{uuid}}. */
  static PostId postOfAppointment(String field, String name) {
    return post(field, parent(field, name, APPOINTMENTS, APPOINTMENT_FORM));
  }

  /** The appointment part of {@code posts/{uuid}/appointments/{uuid}}. */
  static AppointmentId appointment(String field, String name) {
    var last = name.substring(parent(field, name, APPOINTMENTS, APPOINTMENT_FORM).length() + 1);
    return new AppointmentId(
        id(field, APPOINTMENT_FORM, after(APPOINTMENTS, last), Names::readUuid));
  }

  /** The officer part of {@code officers/{uuid}/absences/{uuid}}. */
  static OfficerId officerOfAbsence(String field, String name) {
    return officer(field, parent(field, name, ABSENCES, ABSENCE_FORM));
  }

  /** The absence part of {@code officers/{uuid}/absences/{uuid}}. */
  static AbsenceId absence(String field, String name) {
    var last = name.substring(parent(field, name, ABSENCES, ABSENCE_FORM).length() + 1);
    return new AbsenceId(id(field, ABSENCE_FORM, after(ABSENCES, last), Names::readUuid));
  }

  /** The partner part of {@code partners/{id}/tokens/{uuid}}. */
  static PartnerId partnerOfToken(String field, String name) {
    return partner(field, parent(field, name, TOKENS, TOKEN_FORM));
  }

  /** The token part of {@code partners/{id}/tokens/{uuid}}. */
  static TokenId token(String field, String name) {
    var last = name.substring(parent(field, name, TOKENS, TOKEN_FORM).length() + 1);
    return new TokenId(id(field, TOKEN_FORM, after(TOKENS, last), Names::readUuid));
  }

  /** The id of a name like {@code cases/{uuid}}. */
  static UUID uuid(String field, String collection, String name) {
    return id(field, collection + "/{uuid}", after(collection + "/", name), Names::readUuid);
  }

  static String of(CaseId id) {
    return "cases/" + id.value();
  }

  static String of(DivisionCode code) {
    return "divisions/" + code.value();
  }

  static String of(GridId id) {
    return "grids/" + id.value();
  }

  static String of(MicroGridId id) {
    return "microGrids/" + id.value();
  }

  static String of(ZoneId id) {
    return "zones/" + id.value();
  }

  static String of(FacilityId id) {
    return "facilities/" + id.value();
  }

  static String of(UnitId id) {
    return "units/" + id.value();
  }

  static String of(PostId id) {
    return "posts/" + id.value();
  }

  static String of(OfficerId id) {
    return "officers/" + id.value();
  }

  static String of(TeamId id) {
    return "teams/" + id.value();
  }

  static String of(PairingId id) {
    return "pairings/" + id.value();
  }

  static String of(PairingId pairing, VisitId visit) {
    return of(pairing) + "/visits/" + visit.value();
  }

  static String of(ProjectId id) {
    return "projects/" + id.value();
  }

  static String of(QrCodeId id) {
    return "qrCodes/" + id.value();
  }

  static String of(PostId post, AppointmentId appointment) {
    return of(post) + "/" + APPOINTMENTS + appointment.value();
  }

  static String of(OfficerId officer, AbsenceId absence) {
    return of(officer) + "/" + ABSENCES + absence.value();
  }

  static String of(PartnerId id) {
    return "partners/" + id.value();
  }

  static String of(PartnerId partner, TokenId token) {
    return of(partner) + "/" + TOKENS + token.value();
  }

  /** What an optional field holds; an empty text is none. */
  static <T> Optional<T> optional(String name, Function<String, T> reading) {
    return name.isEmpty() ? Optional.empty() : Optional.of(reading.apply(name));
  }

  private static String parent(String field, String name, String collection, String form) {
    int at = name.indexOf("/" + collection);
    if (at < 0) {
      throw misnamed(field, form);
    }
    return name.substring(0, at);
  }

  private static Optional<String> after(String start, String name) {
    return name.startsWith(start) ? Optional.of(name.substring(start.length())) : Optional.empty();
  }

  private static UUID readUuid(String text) {
    if (!UUID_FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not a UUID in lower case");
    }
    return UUID.fromString(text);
  }

  private static <T> T id(
      String field, String form, Optional<String> text, Function<String, T> reading) {
    if (text.isEmpty()) {
      throw misnamed(field, form);
    }
    try {
      return reading.apply(text.get());
    } catch (IllegalArgumentException | Refusal _) {
      // An id's own refusal knows the rule but not the field it came in.
      throw misnamed(field, form);
    }
  }

  static Refusal misnamed(String field, String form) {
    return Refusal.invalid(field, "is a name of the form " + form);
  }
}
