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
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What db-scheduler does: a step for each channel, and for each platform an agenda that sees to it
 * that there is a step wherever one is due.
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
  private final Set<String> platforms;

  DailyTasks(DailyPoster poster, Set<String> platforms) {
    this.poster = poster;
    this.platforms = Set.copyOf(platforms);
  }

  /** The steps, one task a platform: an instance takes those of its platforms only. */
  List<Task<?>> steps() {
    return platforms.stream().<Task<?>>map(this::step).toList();
  }

  private Task<Void> step(String platform) {
    return Tasks.custom(STEP + platform, Void.class)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN_AFTER))
        .onDeadExecution(AT_ONCE)
        .execute((step, _) -> completion(poster.step(channel(platform, step.getId()))));
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

  /** The agendas, one a platform. */
  List<RecurringTask<Void>> agendas() {
    return platforms.stream().map(this::agenda).toList();
  }

  private RecurringTask<Void> agenda(String platform) {
    return Tasks.recurring(AGENDA + platform, FixedDelay.of(AGENDA_EVERY))
        .onDeadExecution(AT_ONCE)
        .execute(
            (_, context) -> {
              plan(platform, context.getSchedulerClient());
              poster.tellNews(platform);
            });
  }

  /** What looks for posts that are to be corrected, one a platform. */
  List<RecurringTask<Void>> corrections() {
    return platforms.stream().map(this::correction).toList();
  }

  private RecurringTask<Void> correction(String platform) {
    return Tasks.recurring(CORRECTIONS + platform, FixedDelay.of(CORRECTIONS_EVERY))
        .onDeadExecution(AT_ONCE)
        .execute((_, _) -> poster.correct(platform));
  }

  private void plan(String platform, SchedulerClient client) {
    Map<String, ScheduledExecution<Void>> planned = new HashMap<>();
    client.fetchScheduledExecutionsForTask(
        STEP + platform,
        Void.class,
        execution -> planned.put(execution.getTaskInstance().getId(), execution));
    poster
        .agenda()
        .forEach(
            (channel, due) -> {
              if (channel.platform().equals(platform)) {
                plan(channel, due, Optional.ofNullable(planned.get(id(channel))), client);
              }
            });
  }

  private static void plan(
      ChannelRef channel,
      Instant due,
      Optional<ScheduledExecution<Void>> planned,
      SchedulerClient client) {
    TaskInstance<Void> step = new TaskInstance<>(STEP + channel.platform(), id(channel));
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
