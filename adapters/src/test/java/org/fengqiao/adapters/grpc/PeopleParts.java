package org.fengqiao.adapters.grpc;

import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.proto.people.v1.ImportPeopleEnd;
import org.fengqiao.proto.people.v1.ImportPeopleHeader;
import org.fengqiao.proto.people.v1.ImportPeopleRequest;
import org.fengqiao.proto.people.v1.ImportPeopleRows;
import org.fengqiao.proto.people.v1.PersonRow;

/** The parts of an import of people; its first row is line 2. */
final class PeopleParts {
  private final ImportPeopleHeader.Builder header = ImportPeopleHeader.newBuilder();
  private final List<PersonRow> rows = new ArrayList<>();

  PeopleParts(String requestId) {
    header.setRequestId(requestId);
  }

  PeopleParts onlyChecking() {
    header.setValidateOnly(true);
    return this;
  }

  PeopleParts row(PersonRow.Builder row) {
    rows.add(row.setLine(rows.size() + 2L).build());
    return this;
  }

  void send(StreamObserver<ImportPeopleRequest> stream) {
    sendWithoutEnd(stream);
    stream.onNext(end(rows.size()));
    stream.onCompleted();
  }

  void sendWithoutEnd(StreamObserver<ImportPeopleRequest> stream) {
    stream.onNext(ImportPeopleRequest.newBuilder().setHeader(header).build());
    if (!rows.isEmpty()) {
      stream.onNext(rows(rows));
    }
  }

  static ImportPeopleRequest rows(List<PersonRow> rows) {
    return ImportPeopleRequest.newBuilder()
        .setRows(ImportPeopleRows.newBuilder().addAllRows(rows))
        .build();
  }

  static ImportPeopleRequest end(long count) {
    return ImportPeopleRequest.newBuilder()
        .setEnd(ImportPeopleEnd.newBuilder().setRowCount(count))
        .build();
  }
}
