package org.fengqiao.application.rewards.vault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.IdNumber;

/**
 * Persons and payees as they are sealed: fields by name, a number for each of them first, in a form
 * that holds nothing else.
 */
final class Sheet {
  private static final String NAME = ".name";
  private static final String PHONE = ".phone";
  private static final String ID_NUMBER = ".id";
  private static final String METHOD = ".method";
  private static final String ACCOUNT = ".account";

  private Sheet() {}

  static byte[] ofPersons(List<Person> persons) {
    var fields = new HashMap<String, String>();
    for (int i = 0; i < persons.size(); i++) {
      var one = persons.get(i);
      fields.put(number(i) + NAME, one.name());
      fields.put(number(i) + PHONE, one.phone());
      fields.put(number(i) + ID_NUMBER, one.idNumber().value());
    }
    return bytes(fields);
  }

  static byte[] ofPayees(List<Payee> payees) {
    var fields = new HashMap<String, String>();
    for (int i = 0; i < payees.size(); i++) {
      var one = payees.get(i);
      fields.put(number(i) + METHOD, one.method().name());
      fields.put(number(i) + NAME, one.name());
      fields.put(number(i) + ACCOUNT, one.account());
    }
    return bytes(fields);
  }

  static List<Person> persons(byte[] sheet) {
    return each(
        sheet,
        NAME,
        (fields, i) ->
            new Person(
                field(fields, i + NAME),
                field(fields, i + PHONE),
                new IdNumber(field(fields, i + ID_NUMBER))));
  }

  static List<Payee> payees(byte[] sheet) {
    return each(
        sheet,
        METHOD,
        (fields, i) ->
            new Payee(
                PayMethod.valueOf(field(fields, i + METHOD)),
                field(fields, i + NAME),
                field(fields, i + ACCOUNT)));
  }

  private static <T> List<T> each(
      byte[] sheet, String of, BiFunction<Map<String, String>, String, T> read) {
    var fields = Content.read(NOBODY, "", sheet).fields();
    int count = (int) fields.keySet().stream().filter(name -> name.endsWith(of)).count();
    return IntStream.range(0, count).mapToObj(i -> read.apply(fields, number(i))).toList();
  }

  private static String number(int i) {
    return "%02d".formatted(i);
  }

  private static String field(Map<String, String> fields, String name) {
    return Objects.requireNonNull(fields.get(name), name);
  }

  private static final ContentId NOBODY = new ContentId(new UUID(0, 0));

  private static byte[] bytes(Map<String, String> fields) {
    return new Content(NOBODY, "", fields).bytes();
  }
}
