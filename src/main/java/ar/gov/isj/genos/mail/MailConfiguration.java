package ar.gov.isj.genos.mail;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** By a mail server if one is named, into a folder in demonstrations, else mails wait. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

  @Bean
  MailDispatch mailDispatch(
      OutboxQueue queue,
      List<Letters> letters,
      PlatformTransactionManager transactions,
      MailSettings settings,
      Clock clock,
      @Value("${genos.demo}") boolean demo,
      @Value("${genos.data}") String data) {
    return new MailDispatch(
        queue,
        letters,
        new TransactionTemplate(transactions),
        post(settings, clock, demo, Path.of(data)));
  }

  private static Optional<Post> post(MailSettings settings, Clock clock, boolean demo, Path data) {
    if (settings.configured()) {
      return Optional.of(new SmtpPost(settings, clock));
    }
    return demo ? Optional.of(new MailFolder(data.resolve("correo"), clock)) : Optional.empty();
  }
}
