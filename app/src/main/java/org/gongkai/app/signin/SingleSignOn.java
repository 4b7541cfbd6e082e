package org.gongkai.app.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * 统一身份认证 by OpenID Connect: the code flow with PKCE and nonce, as Spring Security does it, without a session of the container.
 * Configured by {@code gongkai.signin.oidc.issuer}, {@code .client-id}, {@code .client-secret} and, for the button, {@code .title}.
 */
@Component
class SingleSignOn {
    private static final String NAME = "office";

    private final @Nullable String issuer;
    private final String client;
    private final String secret;
    private final String title;
    private final OidcAuthorizationCodeAuthenticationProvider provider =
            new OidcAuthorizationCodeAuthenticationProvider(
                    new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService());
    private volatile @Nullable ClientRegistration discovered;

    SingleSignOn(Environment environment) {
        issuer = environment.getProperty("gongkai.signin.oidc.issuer");
        client = environment.getProperty("gongkai.signin.oidc.client-id", "");
        secret = environment.getProperty("gongkai.signin.oidc.client-secret", "");
        title = environment.getProperty("gongkai.signin.oidc.title", "统一身份认证");
    }

    boolean configured() {
        return issuer != null && !issuer.isBlank();
    }

    String title() {
        return title;
    }

    /** Where the browser goes, to come back to {@code back}. */
    String address(Outing outing, String back) {
        return request(outing, back).getAuthorizationRequestUri();
    }

    /**
     * Whom the provider vouches for.
     *
     * @throws org.springframework.security.core.AuthenticationException where code, state, nonce or signature are not right
     */
    OidcUser vouched(Outing outing, String back, String code, String state) {
        var response = OAuth2AuthorizationResponse.success(code)
                .state(state)
                .redirectUri(back)
                .build();
        var answered = (OAuth2LoginAuthenticationToken) provider.authenticate(new OAuth2LoginAuthenticationToken(
                registration(), new OAuth2AuthorizationExchange(request(outing, back), response)));
        if (answered == null || !(answered.getPrincipal() instanceof OidcUser user)) {
            throw new IllegalStateException("the provider vouched for nobody");
        }
        return user;
    }

    private OAuth2AuthorizationRequest request(Outing outing, String back) {
        var registration = registration();
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(registration.getProviderDetails().getAuthorizationUri())
                .clientId(registration.getClientId())
                .redirectUri(back)
                .scopes(registration.getScopes())
                .state(outing.state())
                .attributes(Map.of(
                        OidcParameterNames.NONCE, outing.nonce(), PkceParameterNames.CODE_VERIFIER, outing.verifier()))
                .additionalParameters(Map.of(
                        OidcParameterNames.NONCE, hashed(outing.nonce()),
                        PkceParameterNames.CODE_CHALLENGE, hashed(outing.verifier()),
                        PkceParameterNames.CODE_CHALLENGE_METHOD, "S256"))
                .build();
    }

    /** Asked of the provider when first needed, so that the program starts without it. */
    private ClientRegistration registration() {
        ClientRegistration known = discovered;
        if (known == null) {
            known = ClientRegistrations.fromIssuerLocation(String.valueOf(issuer))
                    .registrationId(NAME)
                    .clientId(client)
                    .clientSecret(secret)
                    .scope("openid", "profile")
                    .build();
            discovered = known;
        }
        return known;
    }

    private static String hashed(String value) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
