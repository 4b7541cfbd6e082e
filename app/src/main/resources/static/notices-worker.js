// Shows what was pushed; the tag is the message's number, so a copy takes the place of the first.
self.addEventListener('push', (event) => {
    const message = event.data.json();
    event.waitUntil(self.registration.showNotification(message.words, { tag: message.id, data: message.link }));
});
self.addEventListener('notificationclick', (event) => {
    event.notification.close();
    event.waitUntil(self.clients.openWindow(event.notification.data));
});
