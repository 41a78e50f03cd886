package io.github.dorasan.storage;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.github.dorasan.daily.DailyPoster;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.ChatPlatform;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What db-scheduler does: a step for each channel, and for each platform an agenda that sees to it
 * that there is a step wherever one is due. Where instances share a platform's communities out,
 * each has the tasks of its parts, by their own names, and leaves alone those of others.
 */
final class DailyTasks {
  private static final String STEP = "daily-step-";
  private static final String AGENDA = "daily-agenda-";
  private static final Duration AGENDA_EVERY = Duration.ofSeconds(10);
  private static final String CORRECTIONS = "daily-corrections-";
  private static final Duration CORRECTIONS_EVERY = Duration.ofMinutes(1);
  private static final Duration AGAIN_AFTER = Duration.ofSeconds(20);

  /**
   * What an instance died in is done again. The library's own way of it reads the system's clock,
   * whatever clock the scheduler has.
   */
  private static final DeadExecutionHandler<Void> AT_ONCE =
      (dead, operations) -> operations.reschedule(dead, dead.getTimeDone());

  private final DailyPoster poster;
  private final List<Part> parts;

  /** Some communities of a platform. */
  private record Part(ChatPlatform platform, String name) {
    String task(String kind) {
      return kind + platform.name() + name;
    }

    boolean holds(ChannelRef channel) {
      return channel.platform().equals(platform.name())
          && platform.part(channel.community()).equals(name);
    }
  }

  DailyTasks(DailyPoster poster, Collection<ChatPlatform> platforms) {
    this.poster = poster;
    this.parts =
        platforms.stream()
            .flatMap(platform -> platform.parts().stream().map(name -> new Part(platform, name)))
            .toList();
  }

  /** The steps, one task a part: an instance takes those of its parts only. */
  List<Task<?>> steps() {
    return parts.stream().<Task<?>>map(this::step).toList();
  }

  private Task<Void> step(Part part) {
    return Tasks.custom(part.task(STEP), Void.class)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN_AFTER))
        .onDeadExecution(AT_ONCE)
        .execute(
            (step, _) -> completion(poster.step(channel(part.platform().name(), step.getId()))));
  }

  private static CompletionHandler<Void> completion(Optional<Instant> next) {
    return (done, operations) -> {
      if (next.isPresent()) {
        operations.reschedule(done, next.get());
      } else {
        operations.remove();
      }
    };
  }

  /** The agendas, one a part. */
  List<RecurringTask<Void>> agendas() {
    return parts.stream().map(this::agenda).toList();
  }

  private RecurringTask<Void> agenda(Part part) {
    return Tasks.recurring(part.task(AGENDA), FixedDelay.of(AGENDA_EVERY))
        .onDeadExecution(AT_ONCE)
        .execute(
            (_, context) -> {
              plan(part, context.getSchedulerClient());
              poster.tellNews(part.platform().name(), part::holds);
            });
  }

  /** What looks for posts that are to be corrected, one a part. */
  List<RecurringTask<Void>> corrections() {
    return parts.stream().map(this::correction).toList();
  }

  private RecurringTask<Void> correction(Part part) {
    return Tasks.recurring(part.task(CORRECTIONS), FixedDelay.of(CORRECTIONS_EVERY))
        .onDeadExecution(AT_ONCE)
        .execute((_, _) -> poster.correct(part.platform().name(), part::holds));
  }

  private void plan(Part part, SchedulerClient client) {
    String task = part.task(STEP);
    Map<String, ScheduledExecution<Void>> planned = new HashMap<>();
    client.fetchScheduledExecutionsForTask(
        task, Void.class, execution -> planned.put(execution.getTaskInstance().getId(), execution));
    poster
        .agenda()
        .forEach(
            (channel, due) -> {
              if (part.holds(channel)) {
                TaskInstance<Void> step = new TaskInstance<>(task, id(channel));
                plan(step, due, Optional.ofNullable(planned.get(step.getId())), client);
              }
            });
  }

  private static void plan(
      TaskInstance<Void> step,
      Instant due,
      Optional<ScheduledExecution<Void>> planned,
      SchedulerClient client) {
    if (planned.isEmpty()) {
      client.scheduleIfNotExists(step, due);
    } else if (planned.get().getExecutionTime().isAfter(due) && !planned.get().isPicked()) {
      reschedule(step, due, client);
    }
  }

  private static void reschedule(TaskInstance<Void> step, Instant due, SchedulerClient client) {
    try {
      client.reschedule(step, due);
    } catch (TaskInstanceException _) {
      // It is being taken or has been taken at this moment, and knows itself what comes next.
    }
  }

  private static String id(ChannelRef channel) {
    return encoded(channel.community()) + " " + encoded(channel.channel());
  }

  private static ChannelRef channel(String platform, String id) {
    int blank = id.indexOf(' ');
    return new ChannelRef(
        platform, decoded(id.substring(0, blank)), decoded(id.substring(blank + 1)));
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8);
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }
}
